/* isatty. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_ERRNO(isatty(fd), ENOTTY);
    CHECK_ERRNO(isatty(open("/", O_RDONLY)), ENOTTY);
    CHECK_ERRNO(isatty(99), EBADF);
    CHECK_ERRNO(isatty(-1), EBADF);
    return 0;
}
