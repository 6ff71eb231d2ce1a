// peer: skip wasi-libc has no message queues
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static mqd_t q;
static int signals, calls;

static void told(int signal, siginfo_t *info, void *context) {
    (void)context;
    CHECK(signal == SIGUSR1 && info->si_code == SI_MESGQ && info->si_value.sival_int == 5);
    CHECK(info->si_pid == getpid() && info->si_uid == getuid());
    signals++;
}

static void call(union sigval value) {
    char buffer[8];
    CHECK(value.sival_ptr == &q && mq_receive(q, buffer, 8, NULL) == 2);
    __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
}

/* A function may run in a thread of its own: waits until it has been called. */
static void until(int *calls, int least) {
    for (int i = 0; i < 5000 && __atomic_load_n(calls, __ATOMIC_SEQ_CST) < least; i++)
        nanosleep(&(struct timespec){0, 1000000}, NULL);
}

static void send(int signal) { CHECK(signal == SIGALRM && mq_send(q, "by", 2, 0) == 0); }

int main(void) {
    char buffer[8];
    struct mq_attr small = {.mq_maxmsg = 4, .mq_msgsize = 8};
    struct sigaction action;
    struct sigevent event;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = told;
    action.sa_flags = SA_SIGINFO;
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    event.sigev_value.sival_int = 5;
    q = mq_open("/q", O_RDWR | O_CREAT, 0600, &small);

    /* once, for a message that finds the queue empty */
    CHECK_INT(mq_notify(q, &event), 0);
    CHECK_ERRNO(mq_notify(q, &event), EBUSY);
    CHECK(mq_send(q, "1", 1, 0) == 0 && signals == 1);
    CHECK(mq_send(q, "2", 1, 0) == 0 && signals == 1);
    CHECK_INT(mq_notify(q, &event), 0);
    CHECK(mq_send(q, "3", 1, 0) == 0 && signals == 1); /* it was not empty */
    while (mq_getattr(q, &small) == 0 && small.mq_curmsgs) CHECK_INT(mq_receive(q, buffer, 8, NULL), 1);
    CHECK(mq_send(q, "4", 1, 0) == 0 && signals == 2 && mq_receive(q, buffer, 8, NULL) == 1);

    /* no longer */
    CHECK(mq_notify(q, &event) == 0 && mq_notify(q, NULL) == 0 && mq_notify(q, NULL) == 0);
    CHECK(mq_send(q, "5", 1, 0) == 0 && signals == 2 && mq_receive(q, buffer, 8, NULL) == 1);
    mqd_t other = mq_open("/q", O_RDWR);
    CHECK(mq_notify(other, &event) == 0 && mq_close(other) == 0);
    CHECK(mq_send(q, "6", 1, 0) == 0 && signals == 2 && mq_receive(q, buffer, 8, NULL) == 1);
    CHECK_INT(mq_notify(q, &event), 0);
    CHECK_INT(mq_notify(q, NULL), 0);

    /* SIGEV_NONE registers, so nobody else can */
    event.sigev_notify = SIGEV_NONE;
    CHECK_INT(mq_notify(q, &event), 0);
    CHECK_ERRNO(mq_notify(q, &event), EBUSY);
    CHECK(mq_send(q, "7", 1, 0) == 0 && signals == 2 && mq_receive(q, buffer, 8, NULL) == 1);

    /* a function, which takes the message */
    event.sigev_notify = SIGEV_THREAD;
    event.sigev_notify_function = call;
    event.sigev_value.sival_ptr = &q;
    CHECK_INT(mq_notify(q, &event), 0);
    CHECK_INT(mq_send(q, "ab", 2, 0), 0);
    until(&calls, 1);
    CHECK_INT(calls, 1);
    CHECK(mq_getattr(q, &small) == 0 && small.mq_curmsgs == 0);

    /* who waits for the message gets it without being told of it */
    CHECK_INT(mq_notify(q, &event), 0);
    signal(SIGALRM, send);
    CHECK_INT(setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 2000}}, NULL), 0);
    CHECK(mq_receive(q, buffer, 8, NULL) == 2 && calls == 1);
    CHECK_INT(mq_send(q, "cd", 2, 0), 0);
    until(&calls, 2);
    CHECK_INT(calls, 2);

    event.sigev_notify = 8;
    CHECK_ERRNO(mq_notify(q, &event), EINVAL);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = -1;
    CHECK_ERRNO(mq_notify(q, &event), EINVAL);
    CHECK_ERRNO(mq_notify(q + 9, &event), EINVAL);
    event.sigev_signo = SIGUSR1;
    CHECK_ERRNO(mq_notify(q + 9, &event), EBADF);
    return 0;
}
