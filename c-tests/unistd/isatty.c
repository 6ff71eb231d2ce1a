/* isatty. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_ERRNO_IS(isatty(fd), 0, ENOTTY);
    CHECK_ERRNO_IS(isatty(open("/", O_RDONLY)), 0, ENOTTY);
    CHECK_ERRNO_IS(isatty(99), 0, EBADF);
    CHECK_ERRNO_IS(isatty(-1), 0, EBADF);
    return 0;
}
