// peer: skip wasi-libc has no aio
/* The program is told of the end of a request, and of a list of them. */
#define _GNU_SOURCE
#include "test.h"
#include <aio.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static struct aiocb a, b, c;
static int signals, calls, alarms;

static void told(int signal, siginfo_t *info, void *context) {
    (void)context;
    struct aiocb *request = info->si_value.sival_ptr;
    CHECK(signal == SIGRTMIN && info->si_code == SI_ASYNCIO);
    CHECK_INT(aio_error(request), 0);
    signals++;
}

static void call(union sigval value) {
    CHECK_INT(aio_error(value.sival_ptr), 0);
    __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
}

/* A function may run in a thread of its own: waits until it has been called. */
static void until(int *calls, int least) {
    for (int i = 0; i < 5000 && __atomic_load_n(calls, __ATOMIC_SEQ_CST) < least; i++)
        nanosleep(&(struct timespec){0, 1000000}, NULL);
}

static void ring(int signal) { alarms += signal == SIGALRM; }

static struct aiocb request(int fd, int operation, void *data, size_t len, off_t offset) {
    struct aiocb made;
    memset(&made, 0, sizeof made);
    made.aio_fildes = fd;
    made.aio_lio_opcode = operation;
    made.aio_buf = data;
    made.aio_nbytes = len;
    made.aio_offset = offset;
    made.aio_sigevent.sigev_notify = SIGEV_NONE;
    return made;
}

int main(void) {
    char text[] = "0123456789", buffer[10];
    struct sigaction action;
    struct sigevent event;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = told;
    action.sa_flags = SA_SIGINFO;
    CHECK_INT(sigaction(SIGRTMIN, &action, NULL), 0);
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGRTMIN;
    event.sigev_value.sival_ptr = &a;
    int fd = open("file", O_RDWR | O_CREAT, 0666);

    a = request(fd, LIO_WRITE, text, 10, 0);
    a.aio_sigevent = event;
    CHECK(aio_write(&a) == 0 && signals == 1 && aio_return(&a) == 10);
    a.aio_sigevent.sigev_notify = SIGEV_THREAD;
    a.aio_sigevent.sigev_notify_function = call;
    CHECK_INT(aio_fsync(O_SYNC, &a), 0);
    until(&calls, 1);
    CHECK(calls == 1 && aio_return(&a) == 0);
    a.aio_sigevent.sigev_notify_function = NULL;
    CHECK_ERRNO(aio_fsync(O_SYNC, &a), EINVAL);

    /* a list: each is told of, and with LIO_NOWAIT the end of all */
    a = request(fd, LIO_WRITE, text, 3, 7);
    b = request(fd, LIO_READ, buffer, 10, 0);
    c = request(fd, LIO_NOP, NULL, 0, 0);
    b.aio_sigevent = event;
    b.aio_sigevent.sigev_value.sival_ptr = &b;
    struct aiocb *list[] = {&a, NULL, &c, &b};
    CHECK_INT(lio_listio(LIO_WAIT, list, 4, NULL), 0);
    CHECK(signals == 2 && aio_return(&a) == 3 && aio_return(&b) == 10 && memcmp(buffer, "0123456012", 10) == 0);
    CHECK_ERRNO(aio_error(&c), EINVAL);
    CHECK_INT(lio_listio(LIO_NOWAIT, list, 4, &event), 0);
    CHECK(signals == 4 && aio_return(&a) == 3 && aio_return(&b) == 10);
    CHECK_INT(lio_listio(LIO_WAIT, list, 4, &event), 0);
    CHECK(signals == 5);
    CHECK_INT(lio_listio(LIO_NOWAIT, list, 4, NULL), 0);
    CHECK_INT(lio_listio(LIO_WAIT, list, 0, NULL), 0);

    /* requests that cannot be made, each with its own error */
    b = request(99, LIO_READ, buffer, 10, 0);
    c = request(fd, 9, buffer, 10, 0);
    CHECK_ERRNO(lio_listio(LIO_WAIT, list, 4, NULL), EIO);
    CHECK(aio_error(&a) == 0 && aio_error(&b) == EBADF && aio_error(&c) == EINVAL);
    CHECK_ERRNO(aio_return(&b), EBADF);
    CHECK_ERRNO(lio_listio(LIO_NOWAIT, list, 4, NULL), EIO);
    /* one that fails is an error of the list only if it is waited for */
    int directory = open(".", O_RDONLY | O_DIRECTORY);
    b = request(directory, LIO_READ, buffer, 10, 0);
    c = request(fd, LIO_NOP, NULL, 0, 0);
    CHECK_ERRNO(lio_listio(LIO_WAIT, list, 4, NULL), EIO);
    CHECK_INT(aio_error(&b), EISDIR);
    CHECK_INT(lio_listio(LIO_NOWAIT, list, 4, NULL), 0);
    CHECK_INT(aio_error(&b), EISDIR);
    CHECK_ERRNO(lio_listio(7, list, 4, NULL), EINVAL);
    CHECK_ERRNO(lio_listio(LIO_WAIT, list, -1, NULL), EINVAL);
    CHECK_ERRNO(lio_listio(LIO_WAIT, list, AIO_LISTIO_MAX + 1, NULL), EINVAL);
    event.sigev_signo = 99;
    CHECK_ERRNO(lio_listio(LIO_NOWAIT, list, 4, &event), EINVAL);
    CHECK_INT(sysconf(_SC_AIO_LISTIO_MAX), AIO_LISTIO_MAX);
    CHECK_INT(sysconf(_SC_AIO_PRIO_DELTA_MAX), AIO_PRIO_DELTA_MAX);
    CHECK(sysconf(_SC_ASYNCHRONOUS_IO) > 0);

    /* a handler ends the wait for nothing */
    struct itimerval timer = {{0, 0}, {0, 2000}};
    struct timespec ten = {10, 0};
    signal(SIGALRM, ring);
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
    CHECK_ERRNO(aio_suspend(NULL, 0, &ten), EINTR);
    CHECK_INT(alarms, 1);
    return 0;
}
