// peer: differs passes advice on unchecked, which traps on this host
/* posix_fadvise and posix_fallocate return the error number and leave errno alone. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    errno = 0;
    static const int advice[] = {POSIX_FADV_NORMAL,   POSIX_FADV_SEQUENTIAL, POSIX_FADV_RANDOM,
                                 POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED,   POSIX_FADV_NOREUSE};
    for (int i = 0; i < 6; i++) CHECK_INT(posix_fadvise(fd, 0, 0, advice[i]), 0);
    CHECK_INT(posix_fadvise(fd, 0, 0, 6), EINVAL);
    CHECK_INT(posix_fadvise(fd, 0, 0, -1), EINVAL);
    CHECK_INT(posix_fadvise(fd, 0, -1, POSIX_FADV_NORMAL), EINVAL);
    CHECK_INT(posix_fadvise(99, 0, 0, POSIX_FADV_NORMAL), EBADF);
    CHECK_INT(posix_fallocate(fd, 0, 0), EINVAL);
    CHECK_INT(posix_fallocate(fd, -1, 1), EINVAL);
    CHECK_INT(posix_fallocate(fd, 0x7fffffffffffffff, 1), EFBIG);
    CHECK_INT(posix_fallocate(99, 0, 1), EBADF);
    int result = posix_fallocate(fd, 0, 10);
    CHECK(result == 0 || result == ENOTSUP);
    CHECK_INT(lseek(fd, 0, SEEK_END), result == 0 ? 10 : 0);
    CHECK_INT(errno, 0);
    return 0;
}
