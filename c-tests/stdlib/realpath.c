// peer: differs keeps .. above the root, and two slashes at the start
/* realpath. */
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is(const char *path, const char *expected) {
    char b[PATH_MAX];
    char *result = realpath(path, b);
    CHECK(result == b);
    char *allocated = realpath(path, NULL);
    CHECK(allocated && strcmp(allocated, b) == 0);
    free(allocated);
    return result && strcmp(result, expected) == 0;
}

int main(void) {
    char b[PATH_MAX];
    CHECK_INT(mkdir("a", 0777), 0);
    CHECK_INT(mkdir("a/b", 0777), 0);
    close(open("a/b/file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(symlink("b/../b/file", "a/chain2"), 0);
    CHECK_INT(symlink("a/chain2", "chain1"), 0);
    CHECK_INT(symlink("a/b/", "todir"), 0);
    CHECK_INT(symlink("..", "a/up"), 0);
    CHECK_INT(symlink("y", "x"), 0);
    CHECK_INT(symlink("x", "y"), 0);
    CHECK(is("/", "/"));
    CHECK(is(".", "/"));
    CHECK(is("a", "/a"));
    CHECK(is("//a///b/.", "/a/b"));
    CHECK(is("a/b/../b/file", "/a/b/file"));
    CHECK(is("chain1", "/a/b/file"));
    CHECK(is("todir", "/a/b"));
    CHECK(is("todir/..", "/a"));
    CHECK(is("todir/file", "/a/b/file"));
    CHECK(is("a/up/a/up", "/"));
    CHECK(is("../../a", "/a"));
    CHECK_ERRNO(realpath("none", b), ENOENT);
    CHECK_ERRNO(realpath("none/..", b), ENOENT);
    CHECK_ERRNO(realpath("", b), ENOENT);
    CHECK_ERRNO(realpath(NULL, b), EINVAL);
    CHECK_ERRNO(realpath("a/b/file/", b), ENOTDIR);
    CHECK_ERRNO(realpath("a/b/file/..", b), ENOTDIR);
    CHECK_ERRNO(realpath("x", b), ELOOP);
    CHECK_INT(chdir("a"), 0);
    CHECK(is("b", "/a/b"));
    CHECK(is("up", "/"));
    return 0;
}
