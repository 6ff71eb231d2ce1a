// peer: differs reads from and writes to null, and passes a wrong whence on, which traps on this host
/* read, write, pread, pwrite, lseek, close. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char b[16];
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(write(fd, NULL, 0), 0);
    CHECK_INT(read(fd, b, 16), 0);
    CHECK_INT(read(fd, NULL, 0), 0);
    CHECK_ERRNO(read(fd, NULL, 1), EFAULT);
    CHECK_ERRNO(write(fd, NULL, 1), EFAULT);

    CHECK_INT(lseek(fd, 3, SEEK_SET), 3);
    CHECK_INT(read(fd, b, 2), 2);
    CHECK(memcmp(b, "34", 2) == 0);
    CHECK_INT(lseek(fd, -1, SEEK_CUR), 4);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 4);
    CHECK_INT(lseek(fd, -2, SEEK_END), 8);
    CHECK_INT(lseek(fd, 5, SEEK_END), 15);
    CHECK_INT(lseek(fd, 0x123456789a, SEEK_SET), 0x123456789a);
    CHECK_ERRNO(lseek(fd, -1, SEEK_SET), EINVAL);
    CHECK_ERRNO(lseek(fd, -100, SEEK_END), EINVAL);
    CHECK_ERRNO(lseek(fd, 0, 7), EINVAL);
    CHECK_ERRNO(lseek(fd, 0, -1), EINVAL);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 0x123456789a);

    /* at a given offset, the file offset stays */
    CHECK_INT(lseek(fd, 1, SEEK_SET), 1);
    CHECK_INT(pread(fd, b, 3, 7), 3);
    CHECK(memcmp(b, "789", 3) == 0);
    CHECK_INT(pread(fd, b, 16, 8), 2);
    CHECK_INT(pread(fd, b, 16, 10), 0);
    CHECK_INT(pwrite(fd, "xy", 2, 12), 2);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 1);
    CHECK_INT(pread(fd, b, 16, 9), 5);
    CHECK(memcmp(b, "9\0\0xy", 5) == 0);
    CHECK_ERRNO(pread(fd, b, 1, -1), EINVAL);
    CHECK_ERRNO(pwrite(fd, b, 1, -1), EINVAL);

    CHECK_INT(close(fd), 0);
    CHECK_ERRNO(close(fd), EBADF);
    CHECK_ERRNO(close(-1), EBADF);
    CHECK_ERRNO(read(fd, b, 1), EBADF);
    CHECK_ERRNO(write(fd, b, 1), EBADF);
    CHECK_ERRNO(pread(fd, b, 1, 0), EBADF);
    CHECK_ERRNO(pwrite(fd, b, 1, 0), EBADF);
    CHECK_ERRNO(lseek(fd, 0, SEEK_SET), EBADF);
    CHECK_ERRNO(lseek(fd, 0, SEEK_CUR), EBADF);
    CHECK_ERRNO(posix_close(fd, 0), EBADF);
    fd = open("file", O_RDONLY);
    CHECK_ERRNO(posix_close(fd, 55), EINVAL);
    CHECK_INT(posix_close(fd, 0), 0);
    return 0;
}
