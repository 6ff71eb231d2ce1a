// stdin: 12345
#include "test.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

int main(void) {
    int count = -1, on = 1, fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "abcdef", 6), 6);
    CHECK_INT(ioctl(fd, FIONREAD, &count), 0);
    CHECK_INT(count, 0);
    CHECK_INT(lseek(fd, 2, SEEK_SET), 2);
    CHECK_INT(ioctl(fd, FIONREAD, &count), 0);
    CHECK_INT(count, 4);
    CHECK_INT(ioctl(fd, FIONBIO, &on), 0);
    CHECK(fcntl(fd, F_GETFL) & O_NONBLOCK);
    on = 0;
    CHECK_INT(ioctl(fd, FIONBIO, &on), 0);
    CHECK(!(fcntl(fd, F_GETFL) & O_NONBLOCK));
    struct winsize size;
    CHECK_ERRNO(ioctl(fd, TIOCGWINSZ, &size), ENOTTY);
    CHECK_ERRNO(ioctl(fd, 12345), ENOTTY);
    CHECK_ERRNO(ioctl(77, FIONREAD, &count), EBADF);
    CHECK_ERRNO(ioctl(77, 12345), EBADF);
    CHECK_ERRNO(ioctl(fd, FIONREAD, NULL), EFAULT);
    return 0;
}
