#include "test.h"
#include <fcntl.h>
#include <stropts.h>

int main(void) {
    int fd = open("file", O_CREAT | O_RDWR, 0666);
    CHECK(fd > 2);
    CHECK_INT(isastream(fd), 0);
    CHECK_INT(isastream(open("/", O_RDONLY)), 0);
    CHECK_INT(close(fd), 0);
    CHECK_ERRNO(isastream(fd), EBADF);
    CHECK_ERRNO(isastream(99), EBADF);
    CHECK_ERRNO(isastream(-1), EBADF);
    return 0;
}
