// inject: fd_write:errno=nospc:after=2:fd=4
/* A full disk: what was written before counts, then ENOSPC. */
#include "test.h"
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(fd, 4);
    CHECK_INT(write(fd, "abc", 3), 3);
    struct iovec v[] = {{"de", 2}, {"fgh", 3}};
    long n = writev(fd, v, 2); /* 2 where the host takes a vector at a time: the second met the end */
    CHECK(n == 2 || n == 5);
    CHECK_ERRNO(write(fd, "x", 1), ENOSPC);
    CHECK_INT(lseek(fd, 0, SEEK_END), 3 + n);
    return 0;
}
