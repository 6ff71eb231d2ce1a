// peer: differs stops where this host does, after the first piece of memory
/* readv, writev, preadv, pwritev: order, lengths of 0, counts out of range. */
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    char a[3], b[5], c[4];
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    struct iovec out[] = {{"hello", 5}, {NULL, 0}, {", ", 2}, {"world", 5}};
    CHECK_INT(writev(fd, out, 4), 12);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    struct iovec in[] = {{a, 3}, {NULL, 0}, {b, 5}, {c, 4}};
    CHECK_INT(readv(fd, in, 4), 12);
    CHECK(memcmp(a, "hel", 3) == 0 && memcmp(b, "lo, w", 5) == 0 && memcmp(c, "orld", 4) == 0);
    CHECK_INT(readv(fd, in, 4), 0);
    CHECK_INT(preadv(fd, in, 3, 7), 5);
    CHECK(memcmp(a, "wor", 3) == 0 && memcmp(b, "ld", 2) == 0);
    CHECK_INT(pwritev(fd, out, 1, 10), 5);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 12);
    CHECK_INT(lseek(fd, 0, SEEK_END), 15);

    CHECK_ERRNO(readv(fd, in, 0), EINVAL);
    CHECK_ERRNO(writev(fd, out, 0), EINVAL);
    CHECK_ERRNO(readv(fd, in, -1), EINVAL);
    CHECK_ERRNO(writev(fd, out, INT_MIN), EINVAL);
    CHECK_ERRNO(preadv(fd, in, IOV_MAX + 1, 0), EINVAL);
    CHECK_ERRNO(pwritev(fd, out, IOV_MAX + 1, 0), EINVAL);
    CHECK_ERRNO(readv(fd, NULL, 1), EFAULT);
    CHECK_ERRNO(preadv(fd, in, 1, -1), EINVAL);
    CHECK_ERRNO(pwritev(fd, out, 1, -1), EINVAL);
    struct iovec huge[] = {{a, 0x7fffffff}, {b, 1}};
    CHECK_ERRNO(readv(fd, huge, 2), EINVAL);
    CHECK_ERRNO(writev(fd, huge, 2), EINVAL);
    CHECK_ERRNO(readv(99, in, 1), EBADF);
    CHECK_ERRNO(writev(99, out, 1), EBADF);

    static char letters[] = "abcdefgh";
    static struct iovec many[IOV_MAX];
    for (int i = 0; i < IOV_MAX; i++) many[i] = (struct iovec){&letters[i % 8], 1};
    int all = open("many", O_RDWR | O_CREAT, 0666);
    long done = writev(all, many, IOV_MAX);
    CHECK(done > 0 && done <= IOV_MAX); /* a host may take fewer vectors at a time */
    char back[8];
    CHECK_INT(pread(all, back, 8, 0), 8);
    CHECK(memcmp(back, "abcdefgh", 8) == 0);
    return 0;
}
