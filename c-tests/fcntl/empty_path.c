// peer: skip it has no such flag
/* AT_EMPTY_PATH: with an empty path, the functions act on the descriptor. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat s, other;
    int fd = open("file", O_RDWR | O_CREAT, 0644), dir = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_INT(write(fd, "12345", 5), 5);
    CHECK_INT(fstatat(fd, "", &s, AT_EMPTY_PATH), 0);
    CHECK_INT(s.st_size, 5);
    CHECK_INT(fstatat(dir, "", &s, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW), 0);
    CHECK(S_ISDIR(s.st_mode));
    CHECK_INT(stat(".", &other), 0);
    CHECK(s.st_ino == other.st_ino && s.st_dev == other.st_dev);
    CHECK_INT(fstatat(AT_FDCWD, "", &s, AT_EMPTY_PATH), 0);
    CHECK(s.st_ino == other.st_ino);
    CHECK_INT(fstatat(dir, "file", &s, AT_EMPTY_PATH), 0);
    CHECK_INT(s.st_size, 5);
    CHECK_ERRNO(fstatat(dir, "", &s, 0), ENOENT);
    CHECK_ERRNO(fstatat(99, "", &s, AT_EMPTY_PATH), EBADF);
    CHECK_ERRNO(fstatat(dir, "file", &s, AT_EMPTY_PATH | 0x4000000), EINVAL);

    CHECK_INT(faccessat(fd, "", R_OK | W_OK, AT_EMPTY_PATH), 0);
    CHECK_INT(faccessat(dir, "", R_OK | X_OK, AT_EMPTY_PATH), 0);
    CHECK_ERRNO(faccessat(fd, "", X_OK, AT_EMPTY_PATH), EACCES);
    CHECK_ERRNO(faccessat(99, "", F_OK, AT_EMPTY_PATH), EBADF);
    CHECK_INT(fchmodat(fd, "", 0400, AT_EMPTY_PATH), 0);
    CHECK_INT(stat("file", &s), 0);
    CHECK_INT(s.st_mode & 0777, 0400);
    CHECK_ERRNO(faccessat(fd, "", W_OK, AT_EMPTY_PATH), EACCES);
    CHECK_INT(fchownat(fd, "", geteuid(), -1, AT_EMPTY_PATH), 0);
    CHECK_ERRNO(fchownat(fd, "", geteuid() + 1, -1, AT_EMPTY_PATH), EPERM);
    CHECK_INT(utimensat(fd, "", (struct timespec[2]){{1, 0}, {2, 0}}, AT_EMPTY_PATH), 0);
    CHECK_INT(stat("file", &s), 0);
    CHECK_INT(s.st_mtim.tv_sec, 2);
    CHECK_INT(utimensat(dir, "file", (struct timespec[2]){{1, 0}, {3, 0}}, AT_EMPTY_PATH), 0);
    CHECK_INT(stat("file", &s), 0);
    CHECK_INT(s.st_mtim.tv_sec, 3);
}
