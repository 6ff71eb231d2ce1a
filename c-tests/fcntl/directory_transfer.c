// peer: differs leaves the errors to the host
/* What cannot be done with a directory, and fsync, which hosts refuse for one. */
#include "test.h"
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    char b[4] = "abc";
    struct iovec v = {b, 4};
    int fd = open("/", O_RDONLY | O_DIRECTORY);
    CHECK_ERRNO(read(fd, b, 4), EISDIR);
    CHECK_ERRNO(pread(fd, b, 4, 0), EISDIR);
    CHECK_ERRNO(readv(fd, &v, 1), EISDIR);
    CHECK_ERRNO(preadv(fd, &v, 1, 0), EISDIR);
    CHECK_ERRNO(write(fd, b, 4), EBADF);
    CHECK_ERRNO(pwrite(fd, b, 4, 0), EBADF);
    CHECK_ERRNO(writev(fd, &v, 1), EBADF);
    CHECK_ERRNO(pwritev(fd, &v, 1, 0), EBADF);
    CHECK_INT(fsync(fd), 0);
    CHECK_INT(fdatasync(fd), 0);
    CHECK_ERRNO(fsync(99), EBADF);
    CHECK_ERRNO(fdatasync(99), EBADF);
    return 0;
}
