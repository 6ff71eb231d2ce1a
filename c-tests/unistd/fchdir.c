#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(void) {
    char name[100];
    int root, sub, other, file;
    CHECK(mkdir("a", 0777) == 0 && mkdir("a/b", 0777) == 0 && mkdir("c", 0777) == 0);
    root = open(".", O_RDONLY);
    CHECK(chdir("a") == 0);
    sub = open(".", O_RDONLY);
    other = open("../c", O_RDONLY);
    CHECK(chdir("b") == 0);
    CHECK(fchdir(sub) == 0);
    CHECK(getcwd(name, sizeof name) && !strcmp(name, "/a"));
    CHECK(access("b", F_OK) == 0);
    CHECK(fchdir(root) == 0);
    CHECK(getcwd(name, sizeof name) && !strcmp(name, "/"));
    CHECK(access("a/b", F_OK) == 0);
    file = open("f", O_CREAT | O_RDWR, 0666);
    CHECK_ERRNO(fchdir(file), ENOTDIR);
    CHECK_ERRNO(fchdir(99), EBADF);
    CHECK(fchdir(other) == 0);
    CHECK(getcwd(name, sizeof name) && !strcmp(name, "/c"));
    CHECK(close(open("here", O_CREAT | O_WRONLY, 0666)) == 0);
    CHECK(access("/c/here", F_OK) == 0);

    /* the parent of an open directory is that of its name */
    struct stat status, parent;
    sub = open("/a/b", O_RDONLY | O_DIRECTORY);
    CHECK(fstatat(sub, "..", &status, 0) == 0 && stat("/a", &parent) == 0 && status.st_ino == parent.st_ino);
    CHECK(fstatat(sub, "../../c/here", &status, 0) == 0 && S_ISREG(status.st_mode));
    CHECK(fstatat(sub, "../../../../c/here", &status, 0) == 0);
    file = openat(sub, "..", O_RDONLY);
    CHECK(fstat(file, &status) == 0 && status.st_ino == parent.st_ino);
    CHECK(fchdir(file) == 0);
    CHECK(getcwd(name, sizeof name) && !strcmp(name, "/a"));
    CHECK(fstatat(file, "b/../../c", &status, 0) == 0);

    /* a directory that has another name by now is not taken for the old one */
    CHECK(rename("/a/b", "/moved") == 0);
    CHECK(mkdir("/a/b", 0777) == 0);
    CHECK_ERRNO(fchdir(sub), ENOTSUP);

    /* the current directory is gone */
    CHECK(mkdir("/gone", 0777) == 0 && chdir("/gone") == 0 && rmdir("/gone") == 0);
    CHECK_ERRNO(getcwd(name, sizeof name), ENOENT);
    CHECK(chdir("/") == 0);
    CHECK(getcwd(name, sizeof name) && !strcmp(name, "/"));
    return 0;
}
