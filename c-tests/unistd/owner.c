#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

int main(void) {
    struct stat status;
    int fd = open("f", O_CREAT | O_RDWR, 0666);
    CHECK(fd >= 0);
    CHECK(fstat(fd, &status) == 0);
    CHECK(symlink("nowhere", "dangling") == 0);
    CHECK(chown("f", -1, -1) == 0);
    CHECK(chown("f", status.st_uid, status.st_gid) == 0);
    CHECK(fchown(fd, status.st_uid, -1) == 0);
    CHECK(lchown("dangling", -1, -1) == 0);
    CHECK(fchownat(AT_FDCWD, "dangling", -1, -1, AT_SYMLINK_NOFOLLOW) == 0);
    CHECK_ERRNO(chown("f", 77, -1), EPERM);
    CHECK_ERRNO(fchown(fd, -1, 77), EPERM);
    CHECK_ERRNO(fchown(99, -1, -1), EBADF);
    CHECK_ERRNO(chown("none", -1, -1), ENOENT);
    CHECK_ERRNO(chown("dangling", -1, -1), ENOENT);
    CHECK_ERRNO(fchownat(AT_FDCWD, "f", -1, -1, 0x4000), EINVAL);
    CHECK_ERRNO(sethostname("x", 1), EPERM);

    /* special files */
    CHECK_ERRNO(mkfifo("f", 0600), EEXIST);
    CHECK_ERRNO(mkfifo("fifo", 0600), ENOSYS);
    CHECK_ERRNO(mkfifoat(AT_FDCWD, "fifo", 0600), ENOSYS);
    CHECK_ERRNO(mknod("device", S_IFCHR | 0600, 0), EPERM);
    CHECK(mknod("plain", S_IFREG | 0600, 0) == 0);
    CHECK(stat("plain", &status) == 0 && S_ISREG(status.st_mode));
    CHECK_ERRNO(mknodat(AT_FDCWD, "plain", S_IFREG | 0600, 0), EEXIST);
    CHECK(lchmod("plain", 0600) == 0);

    /* renameat2 */
    CHECK(renameat2(AT_FDCWD, "plain", AT_FDCWD, "moved", 0) == 0);
    CHECK_ERRNO(renameat2(AT_FDCWD, "moved", AT_FDCWD, "plain", 1), EINVAL);
    CHECK(access("moved", F_OK) == 0);
    return 0;
}
