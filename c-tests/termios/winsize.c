// peer: skip wasi-libc has no termios.h
#include "test.h"
#include <fcntl.h>
#include <termios.h>

int main(void) {
    struct winsize size = {0};
    int fd = open("/file", O_RDWR | O_CREAT, 0666);
    CHECK_ERRNO(tcgetwinsize(99, &size), EBADF);
    CHECK_ERRNO(tcsetwinsize(99, &size), EBADF);
    CHECK_ERRNO(tcgetwinsize(fd, &size), ENOTTY);
    CHECK_ERRNO(tcsetwinsize(fd, &size), ENOTTY);
    return 0;
}
