// peer: differs has no locks
/* Record locks: the process's own never stand in its way; those of open file descriptions do. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

static struct flock range(short type, off_t start, off_t len) {
    struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = len};
    return lock;
}

int main(void) {
    int a = open("file", O_RDWR | O_CREAT, 0666), b = open("file", O_RDWR), r = open("file", O_RDONLY);
    struct flock lock = range(F_WRLCK, 0, 0);
    CHECK_INT(write(a, "0123456789", 10), 10);
    /* of the process */
    CHECK_INT(fcntl(a, F_SETLK, &lock), 0);
    CHECK_INT(fcntl(b, F_SETLK, &lock), 0);
    CHECK_INT(fcntl(b, F_SETLKW, &lock), 0);
    CHECK_INT(fcntl(b, F_GETLK, &lock), 0);
    CHECK_INT(lock.l_type, F_UNLCK);
    lock = range(F_UNLCK, 0, 0);
    CHECK_INT(fcntl(a, F_SETLK, &lock), 0);
    /* of open file descriptions */
    lock = range(F_WRLCK, 10, 20);
    CHECK_INT(fcntl(a, F_OFD_SETLK, &lock), 0);
    lock = range(F_RDLCK, 0, 10);
    CHECK_INT(fcntl(b, F_OFD_SETLK, &lock), 0);
    lock = range(F_RDLCK, 29, 1);
    CHECK_ERRNO(fcntl(b, F_OFD_SETLK, &lock), EAGAIN);
    CHECK_ERRNO(fcntl(b, F_OFD_SETLKW, &lock), EDEADLK);
    lock = range(F_WRLCK, 0, 0);
    CHECK_INT(fcntl(b, F_OFD_GETLK, &lock), 0);
    CHECK(lock.l_type == F_WRLCK && lock.l_start == 10 && lock.l_len == 20 && lock.l_pid == -1);
    lock = range(F_WRLCK, 15, 5);
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EAGAIN);
    /* a hole in the middle leaves two */
    lock = range(F_UNLCK, 15, 5);
    CHECK_INT(fcntl(a, F_OFD_SETLK, &lock), 0);
    lock = range(F_WRLCK, 15, 5);
    CHECK_INT(fcntl(b, F_OFD_SETLK, &lock), 0);
    lock = range(F_WRLCK, 14, 1);
    CHECK_ERRNO(fcntl(b, F_OFD_SETLK, &lock), EAGAIN);
    lock = range(F_WRLCK, 20, 1);
    CHECK_ERRNO(fcntl(b, F_OFD_SETLK, &lock), EAGAIN);
    /* a duplicate is the same description; the locks end with the last of its descriptors */
    int dup_of_a = dup(a);
    lock = range(F_WRLCK, 10, 5);
    CHECK_INT(fcntl(dup_of_a, F_OFD_SETLK, &lock), 0);
    CHECK_INT(close(a), 0);
    CHECK_ERRNO(fcntl(b, F_OFD_SETLK, &lock), EAGAIN);
    CHECK_INT(close(dup_of_a), 0);
    CHECK_INT(fcntl(b, F_OFD_SETLK, &lock), 0);
    /* flock is another kind of lock, of the description too */
    dup_of_a = dup(b);
    CHECK_INT(flock(b, LOCK_EX), 0);
    CHECK_INT(flock(dup_of_a, LOCK_EX | LOCK_NB), 0);
    CHECK_ERRNO(flock(r, LOCK_SH | LOCK_NB), EWOULDBLOCK);
    CHECK_INT(flock(dup_of_a, LOCK_UN), 0);
    CHECK_INT(flock(r, LOCK_SH | LOCK_NB), 0);
    /* a lock of the description stands against one of the process, even through the same descriptor */
    lock = range(F_WRLCK, 12, 1);
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EAGAIN);
    lock = range(F_UNLCK, 0, 0);
    CHECK_INT(fcntl(b, F_OFD_SETLK, &lock), 0);
    /* origins, and what is no lock */
    CHECK_INT(lseek(b, 5, SEEK_SET), 5);
    lock = (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_start = 1, .l_len = -3};
    CHECK_INT(fcntl(b, F_SETLK, &lock), 0);
    lock = (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_END, .l_start = -10, .l_len = 0};
    CHECK_INT(fcntl(b, F_SETLK, &lock), 0);
    lock.l_start = -11;
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EINVAL);
    lock = range(7, 0, 0);
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EINVAL);
    lock = range(F_WRLCK, 0, 0);
    lock.l_whence = 9;
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EINVAL);
    lock = range(F_WRLCK, 0x7fffffffffffffff, 2);
    CHECK_ERRNO(fcntl(b, F_SETLK, &lock), EOVERFLOW);
    lock = range(F_UNLCK, 0, 0);
    CHECK_ERRNO(fcntl(b, F_GETLK, &lock), EINVAL);
    lock = range(F_WRLCK, 0, 0);
    CHECK_ERRNO(fcntl(r, F_SETLK, &lock), EBADF);
    CHECK_ERRNO(fcntl(99, F_SETLK, &lock), EBADF);
    CHECK_ERRNO(fcntl(b, F_SETLK, NULL), EFAULT);
    int w = open("file", O_WRONLY);
    lock = range(F_RDLCK, 0, 0);
    CHECK_ERRNO(fcntl(w, F_SETLK, &lock), EBADF);
    return 0;
}
