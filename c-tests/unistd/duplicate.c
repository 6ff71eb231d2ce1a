// peer: differs has no dup
/* What preview1 cannot do says so, and wrong descriptors come first. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666), ends[2];
    CHECK_INT(dup2(fd, fd), fd);
    CHECK_ERRNO(dup2(99, 99), EBADF);
    CHECK_ERRNO(dup(99), EBADF);
    CHECK_ERRNO(dup(-1), EBADF);
    CHECK_ERRNO(dup3(fd, fd, 0), EINVAL);
    CHECK_ERRNO(dup(fd), ENOSYS);
    CHECK_ERRNO(pipe(ends), ENOSYS);
    CHECK_ERRNO(pipe2(ends, 0), ENOSYS);
    return 0;
}
