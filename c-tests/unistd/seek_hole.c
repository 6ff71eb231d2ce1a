// peer: skip wasi-libc has no SEEK_HOLE
/* SEEK_DATA and SEEK_HOLE: to the library all of a file is data, with a hole behind it. */
#define _POSIX_C_SOURCE 202405L
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666), ends[2];
    CHECK_ERRNO(lseek(fd, 0, SEEK_DATA), ENXIO);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(lseek(fd, 0, SEEK_DATA), 0);
    CHECK_INT(lseek(fd, 3, SEEK_DATA), 3);
    char byte;
    CHECK(read(fd, &byte, 1) == 1 && byte == '3');
    CHECK_INT(lseek(fd, 3, SEEK_HOLE), 10);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 10);
    CHECK_ERRNO(lseek(fd, 10, SEEK_DATA), ENXIO);
    CHECK_ERRNO(lseek(fd, 10, SEEK_HOLE), ENXIO);
    CHECK_ERRNO(lseek(fd, -1, SEEK_DATA), ENXIO);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 10);
    CHECK_ERRNO(lseek(fd, 0, 5), EINVAL);
    CHECK_INT(pipe(ends), 0);
    CHECK_ERRNO(lseek(ends[0], 0, SEEK_HOLE), ESPIPE);
    CHECK_ERRNO(lseek(99, 0, SEEK_DATA), EBADF);
    return 0;
}
