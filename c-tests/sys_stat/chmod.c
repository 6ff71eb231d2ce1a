// peer: differs its functions fail for every mode
/* chmod, fchmod, fchmodat, lchmod: WASI has no permissions, so the library keeps those that the program sets. */
#define _DEFAULT_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat s;
    int fd = open("file", O_RDWR | O_CREAT, 0666), dir = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_INT(fstat(fd, &s), 0);
    CHECK_INT(symlink("nowhere", "dangling"), 0);

    /* What stat says can be set again, with the type of the file or without. */
    CHECK_INT(chmod("file", s.st_mode), 0);
    CHECK_INT(chmod("file", s.st_mode & 07777), 0);
    CHECK_INT(fchmod(fd, s.st_mode & 07777), 0);
    CHECK_INT(fchmodat(dir, "file", s.st_mode, 0), 0);
    CHECK_INT(lchmod("file", s.st_mode), 0);
    CHECK_INT(lstat("dangling", &s), 0);
    CHECK_INT(fchmodat(AT_FDCWD, "dangling", s.st_mode, AT_SYMLINK_NOFOLLOW), 0);
    CHECK_INT(lchmod("dangling", s.st_mode), 0);
    CHECK_INT(stat("file", &s), 0);

    mode_t other = (s.st_mode & 07777) ^ 0200;
    CHECK_INT(chmod("file", other), 0);
    CHECK(stat("file", &s) == 0 && (s.st_mode & 07777) == other);
    CHECK(fstat(fd, &s) == 0 && (s.st_mode & 07777) == other);
    CHECK_ERRNO(access("file", W_OK), EACCES);
    CHECK_INT(fchmod(fd, 04751), 0);
    CHECK(stat("file", &s) == 0 && s.st_mode == (S_IFREG | 04751));
    CHECK_INT(access("file", R_OK | W_OK | X_OK), 0);
    CHECK_INT(fchmodat(dir, "file", 0, 0), 0);
    CHECK(stat("file", &s) == 0 && s.st_mode == S_IFREG);
    CHECK_ERRNO(access("file", R_OK), EACCES);
    CHECK_INT(lchmod("file", 0640), 0);
    CHECK(stat("file", &s) == 0 && s.st_mode == (S_IFREG | 0640));
    CHECK_INT(link("file", "name"), 0);
    CHECK(stat("name", &s) == 0 && s.st_mode == (S_IFREG | 0640));
    CHECK_INT(chmod(".", 0700), 0);
    CHECK(stat("/", &s) == 0 && s.st_mode == (S_IFDIR | 0700));

    CHECK_ERRNO(chmod("none", other), ENOENT);
    CHECK_ERRNO(chmod("dangling", other), ENOENT);
    CHECK_ERRNO(chmod("file/x", other), ENOTDIR);
    CHECK_ERRNO(chmod(NULL, other), EFAULT);
    CHECK_ERRNO(fchmod(99, other), EBADF);
    CHECK_ERRNO(fchmodat(99, "file", other, 0), EBADF);
    CHECK_ERRNO(fchmodat(dir, "file", s.st_mode, 0x4000), EINVAL);
    CHECK_ERRNO(lchmod("none", other), ENOENT);
    return 0;
}
