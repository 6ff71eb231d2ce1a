#define _POSIX_C_SOURCE 202405L
#include "test.h"
#include <devctl.h>
#include <fcntl.h>
#include <sys/ioctl.h>

/* The error is returned. */
int main(void) {
    int count = -1, on = 1, information = 7, fd = open("file", O_RDWR | O_CREAT, 0666);

    CHECK_INT(write(fd, "abcdef", 6), 6);
    CHECK_INT(lseek(fd, 2, SEEK_SET), 2);
    errno = 0;
    CHECK_INT(posix_devctl(fd, FIONREAD, &count, sizeof count, &information), 0);
    CHECK(count == 4 && information == 0);
    CHECK_INT(posix_devctl(fd, FIONBIO, &on, sizeof on, NULL), 0);
    CHECK(fcntl(fd, F_GETFL) & O_NONBLOCK);
    CHECK_INT(posix_devctl(fd, FIONREAD, &count, 1, NULL), EINVAL);
    CHECK_INT(posix_devctl(fd, FIONREAD, NULL, 0, NULL), EINVAL);
    CHECK_INT(posix_devctl(fd, FIONREAD, NULL, sizeof count, NULL), EFAULT);
    CHECK_INT(posix_devctl(fd, 12345, NULL, 0, NULL), ENOTTY);
    CHECK_INT(posix_devctl(77, FIONREAD, &count, sizeof count, NULL), EBADF);
    CHECK_INT(posix_devctl(77, 12345, NULL, 0, NULL), EBADF);
    CHECK_INT(errno, 0);
    return 0;
}
