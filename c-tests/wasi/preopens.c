// peer: differs compares names of directories byte for byte, checks nothing when one is registered
// hostflags: --no-dir --dir deep::/a/b --dir data::/data --dir dot::.
/* Several pre-opened directories: the longest name wins; the way to each for C. */
#include "test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wasi/libc-find-relpath.h>
#include <wasi/libc.h>

int main(void) {
    const char *prefix, *rest;
    struct stat a, b;
    close(open("/data/file", O_WRONLY | O_CREAT, 0666));
    close(open("/a/b/file", O_WRONLY | O_CREAT, 0666));
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK(stat("/data/file", &a) == 0 && stat("data/file", &b) == 0 && a.st_ino == b.st_ino);
    CHECK(stat("/a//./b/file", &a) == 0 && stat("file", &b) == 0 && a.st_ino != b.st_ino);
    CHECK(stat("/file", &a) == 0 && a.st_ino == b.st_ino);
    CHECK_ERRNO(stat("/database", &a), ENOENT);

    int fd = __wasilibc_find_abspath("/a/b/c/d", &prefix, &rest);
    CHECK(fd >= 3 && strcmp(prefix, "a/b") == 0 && strcmp(rest, "c/d") == 0);
    CHECK(__wasilibc_find_abspath("/a/b/", &prefix, &rest) == fd && strcmp(rest, ".") == 0);
    int root = __wasilibc_find_abspath("/a/x", &prefix, &rest);
    CHECK(root >= 3 && root != fd && strcmp(prefix, "") == 0 && strcmp(rest, "a/x") == 0);

    char buffer[8], *relative = buffer;
    CHECK_INT(__wasilibc_find_relpath("data/x", &prefix, &relative, sizeof buffer),
              __wasilibc_find_abspath("/data", &prefix, &rest));
    CHECK(strcmp(relative, "x") == 0 && strcmp(prefix, "data") == 0);
    CHECK_ERRNO(__wasilibc_find_relpath("data/12345678", &prefix, &relative, sizeof buffer), ERANGE);
    CHECK_ERRNO(__wasilibc_find_relpath("", &prefix, &relative, sizeof buffer), ENOENT);

    char *block = malloc(1);
    size_t size = 1;
    CHECK_ERRNO(__wasilibc_find_relpath_alloc("data/some/where", &prefix, &block, &size, 0), ERANGE);
    CHECK(__wasilibc_find_relpath_alloc("data/some/where", &prefix, &block, &size, 1) >= 3);
    CHECK(strcmp(block, "some/where") == 0 && size >= 11);
    free(block);

    /* one more, made by the program */
    CHECK_INT(mkdir("/data/mine", 0777), 0);
    int mine = open("/data/mine", O_RDONLY | O_DIRECTORY);
    CHECK_INT(__wasilibc_register_preopened_fd(mine, "/elsewhere"), 0);
    close(open("/elsewhere/new", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/data/mine/new", F_OK), 0);
    CHECK_INT(__wasilibc_find_abspath("/elsewhere/new", &prefix, &rest), mine);
    CHECK_ERRNO(__wasilibc_register_preopened_fd(-1, "/x"), EBADF);
    CHECK_ERRNO(__wasilibc_register_preopened_fd(mine, NULL), EFAULT);

    /* the current directory, through them */
    CHECK_INT(chdir("/a"), 0); /* nobody can look into it, but it lies on the way to one */
    CHECK_INT(access("b/file", F_OK), 0);
    CHECK_INT(chdir("b"), 0);
    CHECK_INT(access("file", F_OK), 0);
    CHECK(__wasilibc_find_relpath("x", &prefix, &relative, sizeof buffer) == fd && strcmp(relative, "x") == 0);
    return 0;
}
