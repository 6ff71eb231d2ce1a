// peer: differs ignores unknown flags and null buffers; rmdir does not take a slash at the end on this host
/* link, symlink, readlink, unlink, rmdir, rename, remove and their forms relative to directories. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *name) { close(open(name, O_WRONLY | O_CREAT, 0666)); }

static int exists(const char *name) {
    struct stat s;
    return lstat(name, &s) == 0;
}

int main(void) {
    char b[16];
    make("file");
    CHECK_INT(mkdir("dir", 0777), 0);
    int dir = open("dir", O_RDONLY | O_DIRECTORY);

    CHECK_INT(link("file", "hard"), 0);
    CHECK_ERRNO(link("file", "hard"), EEXIST);
    CHECK_ERRNO(link("none", "other"), ENOENT);
    CHECK_INT(linkat(AT_FDCWD, "file", dir, "inside", 0), 0);
    CHECK(exists("dir/inside"));
    CHECK_ERRNO(linkat(AT_FDCWD, "file", dir, "again", 0x100), EINVAL);
    CHECK_ERRNO(linkat(99, "file", dir, "again", 0), EBADF);

    CHECK_INT(symlink("some/where", "soft"), 0);
    memset(b, '#', sizeof b);
    CHECK_INT(readlink("soft", b, sizeof b), 10);
    CHECK(memcmp(b, "some/where", 10) == 0);
    memset(b, '#', sizeof b);
    CHECK_INT(readlink("soft", b, 4), 4);
    CHECK(memcmp(b, "some##", 6) == 0);
    CHECK_INT(symlinkat("target", dir, "soft"), 0);
    CHECK_INT(readlinkat(dir, "soft", b, sizeof b), 6);
    CHECK_INT(readlinkat(AT_FDCWD, "dir/soft", b, sizeof b), 6);
    CHECK_ERRNO(symlink("x", "soft"), EEXIST);
    CHECK_ERRNO(symlink("", "empty"), ENOENT);
    CHECK_ERRNO(readlink("file", b, sizeof b), EINVAL);
    CHECK_ERRNO(readlink("none", b, sizeof b), ENOENT);
    CHECK_ERRNO(readlink("soft", NULL, 5), EFAULT);
    CHECK_ERRNO(readlinkat(99, "soft", b, sizeof b), EBADF);

    CHECK_INT(unlink("soft"), 0);
    CHECK(!exists("soft"));
    CHECK_ERRNO(unlink("soft"), ENOENT);
    CHECK_ERRNO(unlink("dir"), EISDIR);
    CHECK_ERRNO(unlink("file/"), ENOTDIR);
    CHECK_INT(unlinkat(dir, "soft", 0), 0);
    CHECK_ERRNO(unlinkat(dir, "inside", AT_REMOVEDIR), ENOTDIR);
    CHECK_ERRNO(unlinkat(dir, "inside", 0x80), EINVAL);
    CHECK_ERRNO(unlinkat(99, "inside", 0), EBADF);

    CHECK_ERRNO(rmdir("dir"), ENOTEMPTY);
    CHECK_ERRNO(rmdir("file"), ENOTDIR);
    CHECK_ERRNO(rmdir("none"), ENOENT);
    CHECK_INT(mkdir("dir/sub", 0777), 0);
    CHECK_ERRNO(rmdir("dir/sub/."), EINVAL);
    CHECK_INT(rmdir("dir/sub/"), 0);
    CHECK_INT(mkdirat(dir, "sub", 0777), 0);
    CHECK_INT(unlinkat(dir, "sub", AT_REMOVEDIR), 0);

    CHECK_INT(rename("hard", "renamed"), 0);
    CHECK(!exists("hard") && exists("renamed"));
    CHECK_INT(renameat(AT_FDCWD, "renamed", dir, "moved"), 0);
    CHECK(exists("dir/moved"));
    CHECK_INT(rename("dir/moved", "file2"), 0);
    make("file3");
    CHECK_INT(rename("file2", "file3"), 0);
    CHECK_ERRNO(rename("none", "x"), ENOENT);
    CHECK_ERRNO(rename("dir", "dir/below"), EINVAL);
    CHECK_ERRNO(rename("dir/.", "x"), EINVAL);
    CHECK_ERRNO(rename("dir/../", "x"), EINVAL);
    CHECK_ERRNO(rename(".", "x"), EINVAL);
    CHECK_ERRNO(rename("dir", "dir/.."), EINVAL);
    CHECK(exists("dir"));
    CHECK_ERRNO(rename("file3", "dir"), EISDIR);
    CHECK_ERRNO(rename("dir", "file3"), ENOTDIR);

    int file = open("file", O_RDONLY);
    CHECK_ERRNO(unlinkat(file, "x", 0), ENOTDIR);
    CHECK_ERRNO(mkdirat(file, "x", 0777), ENOTDIR);
    CHECK_ERRNO(symlinkat("y", file, "x"), ENOTDIR);
    CHECK_ERRNO(readlinkat(file, "x", b, sizeof b), ENOTDIR);
    CHECK_ERRNO(renameat(AT_FDCWD, "file", file, "x"), ENOTDIR);
    CHECK_ERRNO(linkat(file, "x", AT_FDCWD, "y", 0), ENOTDIR);

    CHECK_INT(mkdir("gone", 0777), 0);
    errno = 0;
    CHECK_INT(remove("gone"), 0);
    CHECK_INT(errno, 0);
    CHECK_INT(remove("file3"), 0);
    CHECK_ERRNO(remove("dir"), ENOTEMPTY);
    CHECK_ERRNO(remove("none"), ENOENT);
    return 0;
}
