/* The files of /dev that the host does not have can be opened, and so have a status. */
// peer: differs there are none
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(void) {
    struct stat status, other;
    const char *devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
    for (int i = 0; i < 5; i++) {
        CHECK_INT(stat(devices[i], &status), 0);
        CHECK_INT(status.st_mode, S_IFCHR | 0666);
        CHECK(status.st_rdev != 0 && status.st_uid == geteuid());
        CHECK_INT(lstat(devices[i], &other), 0);
        CHECK(other.st_dev == status.st_dev && other.st_ino == status.st_ino);
        int fd = open(devices[i], O_RDWR);
        CHECK(fd >= 0);
        CHECK_INT(fstat(fd, &other), 0);
        CHECK(other.st_dev == status.st_dev && other.st_ino == status.st_ino && other.st_mode == status.st_mode);
        CHECK_INT(close(fd), 0);
        CHECK_INT(access(devices[i], F_OK | R_OK | W_OK), 0);
        CHECK_ERRNO(access(devices[i], X_OK), EACCES);
        CHECK_INT(faccessat(AT_FDCWD, devices[i], R_OK, AT_EACCESS), 0);
    }
    CHECK_INT(stat("/dev/null", &status), 0);
    CHECK_INT(stat("/dev/zero", &other), 0);
    CHECK(status.st_ino != other.st_ino && status.st_rdev != other.st_rdev);
    CHECK_INT(fstatat(AT_FDCWD, "/dev/null", &status, AT_SYMLINK_NOFOLLOW), 0);
    /* what a descriptor is open on */
    CHECK_INT(fstat(1, &other), 0);
    CHECK_INT(stat("/dev/stdout", &status), 0);
    CHECK(status.st_mode == other.st_mode && status.st_ino == other.st_ino);
    CHECK_INT(stat("/dev/fd/1", &status), 0);
    CHECK(status.st_mode == other.st_mode && status.st_ino == other.st_ino);
    CHECK_ERRNO(stat("/dev/fd/77", &status), ENOENT);
    CHECK_ERRNO(stat("/dev/null/", &status), ENOTDIR);
    CHECK_ERRNO(stat("/dev/nothing", &status), ENOENT);
    CHECK_ERRNO(access("/dev/nothing", F_OK), ENOENT);
    CHECK_ERRNO(stat("/device", &status), ENOENT);
    return 0;
}
