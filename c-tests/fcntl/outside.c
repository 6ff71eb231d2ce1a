// peer: differs leaves what leads above the root to the host, which refuses it
/* What lies outside the pre-opened directories cannot be reached, by whatever name: above the root is the root. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int refused(int result) { return result == -1 && errno == ENOENT; }

static int is_root(const char *path) {
    struct stat root, status;
    return stat("/", &root) == 0 && stat(path, &status) == 0 && status.st_ino == root.st_ino;
}

int main(void) {
    CHECK(mkdir("dir", 0777) == 0);
    CHECK(is_root(".."));
    CHECK(is_root("../"));
    CHECK(is_root("/.."));
    CHECK(is_root("dir/../../.."));
    CHECK(refused(open("dir/../../etc/passwd", O_RDONLY)));
    CHECK(refused(open("/../etc/passwd", O_RDONLY)));
    close(open("../new", O_WRONLY | O_CREAT, 0666));
    CHECK(access("/new", F_OK) == 0);
    CHECK(mkdir("../made", 0777) == 0 && access("/made", F_OK) == 0);
    CHECK(rename("dir", "../made/dir") == 0 && access("/made/dir", F_OK) == 0);
    CHECK(unlink("../new") == 0 && access("/new", F_OK) == -1);
    CHECK(symlink("../..", "up") == 0);
    CHECK(is_root("up"));
    CHECK(refused(open("up/etc/passwd", O_RDONLY)));
    struct stat status;
    CHECK(lstat("up", &status) == 0 && S_ISLNK(status.st_mode));
    int fd = open("..", O_RDONLY);
    CHECK(fd >= 0);
    CHECK(refused(openat(fd, "../etc/passwd", O_RDONLY)));
    return 0;
}
