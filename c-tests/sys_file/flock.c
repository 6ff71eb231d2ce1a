#include "test.h"
#include <fcntl.h>
#include <sys/file.h>

int main(void) {
    int a = open("f", O_CREAT | O_RDWR, 0666), b = open("f", O_RDWR), c = open("g", O_CREAT | O_RDWR, 0666);
    CHECK(flock(a, LOCK_EX) == 0);
    CHECK(flock(a, LOCK_EX | LOCK_NB) == 0);
    CHECK(flock(c, LOCK_EX | LOCK_NB) == 0);
    CHECK_ERRNO(flock(b, LOCK_EX | LOCK_NB), EWOULDBLOCK);
    CHECK_ERRNO(flock(b, LOCK_SH | LOCK_NB), EWOULDBLOCK);
    CHECK_ERRNO(flock(b, LOCK_EX), EDEADLK);
    CHECK(flock(a, LOCK_SH) == 0);
    CHECK(flock(b, LOCK_SH) == 0);
    CHECK_ERRNO(flock(a, LOCK_EX | LOCK_NB), EWOULDBLOCK);
    CHECK(flock(b, LOCK_UN) == 0);
    CHECK(flock(a, LOCK_EX | LOCK_NB) == 0);
    CHECK(close(a) == 0);
    CHECK(flock(b, LOCK_EX | LOCK_NB) == 0);
    CHECK_ERRNO(flock(99, LOCK_EX), EBADF);
    CHECK_ERRNO(flock(b, LOCK_SH | LOCK_EX), EINVAL);
    CHECK_ERRNO(flock(b, 0), EINVAL);
    return 0;
}
