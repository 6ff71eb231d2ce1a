/* Operations on paths: each is done or reports an error. */
#include "fault.h"
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int setup(void) {
    make_file("/a", "0123456789", 10);
    return mkdir("/d", 0755) || mkdir("/d/e", 0755) || symlink("e", "/d/l") || symlink("../a", "/d/up");
}

int work(void) {
    int result = 1, d = -1;
    char buffer[PATH_MAX], *name = NULL;
    struct stat status;
    keep("/a", 0, "01234", 5);
    TRY(!chdir("/d/l"));
    TRY(getcwd(buffer, sizeof buffer));
    CHECK(!strcmp(buffer, "/d/e"));
    TRY(!stat("../up", &status));
    CHECK(status.st_size == 10);
    TRY(!lstat("../up", &status));
    CHECK(S_ISLNK(status.st_mode));
    name = realpath("../../d/l/../up", NULL);
    TRY(name);
    CHECK(!strcmp(name, "/a"));
    TRY(!link("/a", "b"));
    TRY(!rename("b", "../c"));
    TRY(!symlink("../c", "s"));
    TRY(readlink("s", buffer, sizeof buffer) == 4);
    TRY(!truncate("s", 5));
    TRY(!stat("/a", &status));
    CHECK(status.st_size == 5);
    struct timespec times[2] = {{1000, 0}, {2000, 0}};
    TRY(!utimensat(AT_FDCWD, "s", times, 0));
    TRY(!stat("/d/c", &status));
    CHECK(status.st_mtim.tv_sec == 2000);
    TRY(!access("s", R_OK));
    TRY(!mkdir("new", 0755));
    d = open("new", O_RDONLY | O_DIRECTORY);
    TRY(d >= 0);
    TRY(!mkdirat(d, "deep", 0755));
    TRY(!renameat(d, "deep", AT_FDCWD, "deep"));
    TRY(!linkat(AT_FDCWD, "s", d, "hard", AT_SYMLINK_FOLLOW));
    TRY(!unlinkat(d, "hard", 0));
    TRY(!fchdir(d));
    TRY(!rmdir("../deep"));
    TRY(!chdir("/"));
    TRY(!unlink("d/e/s"));
    TRY(!remove("d/e/new"));
    TRY(!remove("d/c"));
    result = 0;
out:
    free(name);
    if (d >= 0 && close(d)) result = 1;
    return result;
}
