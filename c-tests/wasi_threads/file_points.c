/* The calls of files and sockets that are cancellation points act upon a pending cancellation before they do anything. */
#define _GNU_SOURCE
#include "test.h"
#include <aio.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <termios.h>
#include <unistd.h>
static int fd;
static char b[4];
static struct iovec v = {b, 1};
#define P(name, ...)                                                                                                   \
    static void p_##name(void) { __VA_ARGS__; }
P(open, open("f", O_RDONLY))
P(openat, openat(AT_FDCWD, "f", O_RDONLY))
P(creat, creat("g", 0600))
P(close, close(fd))
P(read, read(fd, b, 1))
P(pread, pread(fd, b, 1, 0))
P(readv, readv(fd, &v, 1))
P(preadv, preadv(fd, &v, 1, 0))
P(write, write(fd, b, 1))
P(pwrite, pwrite(fd, b, 1, 0))
P(writev, writev(fd, &v, 1))
P(pwritev, pwritev(fd, &v, 1, 0))
P(fsync, fsync(fd))
P(fdatasync, fdatasync(fd))
P(lockf, lockf(fd, F_LOCK, 0))
P(fcntl, struct flock l = {.l_type = F_WRLCK, .l_whence = SEEK_SET}; fcntl(fd, F_SETLKW, &l))
P(posix_close, posix_close(fd, 0))
P(recv, recv(-1, b, 1, 0))
P(recvfrom, recvfrom(-1, b, 1, 0, 0, 0))
P(recvmsg, struct msghdr m = {0}; recvmsg(-1, &m, 0))
P(send, send(-1, b, 1, 0))
P(sendto, sendto(-1, b, 1, 0, 0, 0))
P(sendmsg, struct msghdr m = {0}; sendmsg(-1, &m, 0))
P(accept, accept(-1, 0, 0))
P(accept4, accept4(-1, 0, 0, 0))
P(connect, struct sockaddr s = {0}; connect(-1, &s, sizeof s))
P(mq_send, mq_send((mqd_t)-1, b, 1, 0))
P(mq_receive, mq_receive((mqd_t)-1, b, 1, 0))
P(tcdrain, tcdrain(-1))
#define E(n) {#n, p_##n}
static const struct {
    const char *name;
    void (*f)(void);
} all[] = {E(open),    E(openat), E(creat),   E(close),     E(read),       E(pread),   E(readv),   E(write),
           E(pwrite),  E(writev), E(fsync),   E(fdatasync), E(lockf),      E(fcntl),   E(recv),    E(recvfrom),
           E(recvmsg), E(send),   E(sendto),  E(sendmsg),   E(accept),     E(connect), E(mq_send), E(mq_receive),
           E(tcdrain), E(preadv), E(pwritev), E(accept4),   E(posix_close)};
static void *run(void *p) {
    int i = *(int *)p;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, 0);
    pthread_cancel(pthread_self());
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, 0);
    all[i].f();
    return 0;
}
int main(void) {
    close(creat("f", 0600));
    for (int i = 0; i < (int)(sizeof all / sizeof *all); i++) {
        pthread_t t;
        void *r;
        fd = open("f", O_RDWR);
        CHECK(fd >= 0);
        CHECK_INT(pthread_create(&t, 0, run, &i), 0);
        CHECK_INT(pthread_join(t, &r), 0);
        if (r != PTHREAD_CANCELED) CHECK_STR(all[i].name, "cancelled");
    }
    CHECK_INT(access("g", F_OK), -1);
    unlink("f");
    return 0;
}
