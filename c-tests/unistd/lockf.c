#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>

int main(void) {
    int fd = open("f", O_CREAT | O_RDWR, 0666), reader = open("f", O_RDONLY);
    CHECK(lockf(fd, F_LOCK, 0) == 0);
    CHECK(lockf(fd, F_TLOCK, 10) == 0);
    CHECK(lockf(fd, F_TEST, 10) == 0);
    CHECK(lockf(fd, F_ULOCK, 0) == 0);
    CHECK(lockf(reader, F_TEST, 0) == 0);
    CHECK_ERRNO(lockf(reader, F_LOCK, 0), EBADF);
    CHECK_ERRNO(lockf(99, F_LOCK, 0), EBADF);
    CHECK_ERRNO(lockf(fd, 9, 0), EINVAL);
    CHECK_ERRNO(lockf(fd, F_LOCK, -1), EINVAL);
    CHECK(lseek(fd, 10, SEEK_SET) == 10 && lockf(fd, F_LOCK, -10) == 0);
    CHECK_ERRNO(lockf(fd, F_LOCK, 0x7fffffffffffffffLL), EOVERFLOW);
    return 0;
}
