// peer: differs leaves .. and links to the host
// hostflags: --dir m2::/m2
/* `..`, links and pre-opened directories within others: POSIX's pathname resolution, whatever the host allows. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void reaches(const char *path, const char *name) {
    struct stat a, b;
    CHECK_INT(stat(path, &a), 0);
    CHECK_INT(stat(name, &b), 0);
    CHECK(a.st_ino == b.st_ino && a.st_dev == b.st_dev);
    char *real = realpath(path, NULL);
    CHECK(real && strcmp(real, name) == 0);
    free(real);
}

int main(void) {
    struct stat s;
    CHECK_INT(mkdir("/d", 0777), 0);
    CHECK_INT(mkdir("/d/e", 0777), 0);
    close(open("/d/y", O_WRONLY | O_CREAT, 0666));
    close(open("/m2/x", O_WRONLY | O_CREAT, 0666));
    reaches("/../d/y", "/d/y");
    reaches("../d/y", "/d/y");
    reaches("/../../d/y", "/d/y");
    reaches("/m2/../d/y", "/d/y");
    reaches("/d/../m2/x", "/m2/x");
    reaches("/d/e/../../m2/./x", "/m2/x");
    CHECK_INT(symlink("d/e/../y", "/abs"), 0);
    CHECK_INT(symlink("../m2", "/d/out"), 0);
    CHECK_INT(symlink("../d/e/..", "/m2/back"), 0);
    CHECK_INT(symlink("m2/x", "/into"), 0);
    CHECK_INT(symlink("m2/../d/new", "/fresh"), 0);
    reaches("abs", "/d/y");
    reaches("/d/out/x", "/m2/x");
    reaches("/m2/back/y", "/d/y");
    reaches("/d/out/back/out/../d/out/x", "/m2/x");
    reaches("into", "/m2/x");
    CHECK_INT(lstat("abs", &s), 0);
    CHECK(S_ISLNK(s.st_mode));
    char target[10];
    CHECK_INT(readlink("/d/../abs", target, sizeof target), 8);
    int fd = open("/fresh", O_WRONLY | O_CREAT, 0666); /* makes what the link leads to */
    CHECK(fd >= 0);
    CHECK_INT(access("/d/new", F_OK), 0);
    CHECK_ERRNO(open("/fresh", O_WRONLY | O_CREAT | O_EXCL, 0666), EEXIST);
    CHECK_INT(unlink("/fresh"), 0);
    CHECK_INT(access("/d/new", F_OK), 0);
    CHECK_ERRNO(stat("/d/y/..", &s), ENOTDIR);
    CHECK_ERRNO(stat("/none/../d", &s), ENOENT);
    CHECK_INT(chdir("/m2"), 0);
    CHECK_INT(access("x", F_OK), 0);
    reaches("../d/y", "/d/y");
    CHECK_INT(chdir("../d"), 0);
    CHECK_INT(access("y", F_OK), 0);
    reaches("../m2/x", "/m2/x");
    CHECK_INT(rename("../d/y", "../m2/../d/z"), 0);
    CHECK_INT(access("/d/z", F_OK), 0);
    fd = open("/d", O_RDONLY | O_DIRECTORY);
    CHECK_INT(fstatat(fd, "../d/z", &s, 0), 0);
    CHECK_INT(fstatat(fd, "../m2/x", &s, 0), 0);
    CHECK_INT(fstatat(fd, "out/x", &s, 0), 0);
    return 0;
}
