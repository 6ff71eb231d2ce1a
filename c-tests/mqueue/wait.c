// peer: skip wasi-libc has no message queues
/* Waiting: until a time, until a handler has sent or received, until a handler ends it. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

static mqd_t q;
static int rings, does;

static void handler(int signal) {
    char buffer[4];
    rings += signal == SIGALRM;
    if (does == 's') CHECK_INT(mq_send(q, "sent", 4, 3), 0);
    if (does == 'r') CHECK_INT(mq_receive(q, buffer, 4, NULL), 1);
}

static void act(int what, int flags) {
    struct itimerval timer = {{0, 0}, {0, 3000}};
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    CHECK_INT(sigaction(SIGALRM, &action, NULL), 0);
    does = what;
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

static struct timespec in(long milliseconds) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    long long then = time.tv_sec * 1000000000LL + time.tv_nsec + milliseconds * 1000000LL;
    time.tv_sec = then / 1000000000;
    time.tv_nsec = then % 1000000000;
    return time;
}

int main(void) {
    char buffer[4];
    unsigned priority;
    struct mq_attr small = {.mq_maxmsg = 1, .mq_msgsize = 4};
    struct timespec time, now, bad = {0, 1000000000}, past = {-5, 0};
    q = mq_open("/q", O_RDWR | O_CREAT, 0600, &small);

    /* a time that comes */
    time = in(8);
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &time), ETIMEDOUT);
    clock_gettime(CLOCK_REALTIME, &now);
    CHECK(now.tv_sec > time.tv_sec || (now.tv_sec == time.tv_sec && now.tv_nsec >= time.tv_nsec));
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &past), ETIMEDOUT);
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &bad), EINVAL);
    /* a time that is not needed is not looked at */
    CHECK_INT(mq_timedsend(q, "1", 1, 0, &bad), 0);
    CHECK_ERRNO(mq_timedsend(q, "2", 1, 0, &bad), EINVAL);
    time = in(3);
    CHECK_ERRNO(mq_timedsend(q, "2", 1, 0, &time), ETIMEDOUT);
    CHECK_INT(mq_timedreceive(q, buffer, 4, NULL, &bad), 1);

    /* a handler sends or receives meanwhile */
    act('s', 0);
    CHECK(mq_receive(q, buffer, 4, &priority) == 4 && memcmp(buffer, "sent", 4) == 0 && priority == 3);
    time = in(10000);
    act('s', SA_RESTART);
    CHECK_INT(mq_timedreceive(q, buffer, 4, NULL, &time), 4);
    CHECK_INT(mq_send(q, "1", 1, 0), 0);
    act('r', 0);
    CHECK_INT(mq_send(q, "2", 1, 0), 0);
    CHECK_INT(mq_receive(q, buffer, 4, NULL), 1);
    CHECK_INT(rings, 3);

    /* a handler ends the wait, unless calls go on after it */
    act(0, 0);
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &time), EINTR);
    act(0, 0);
    CHECK_ERRNO(mq_receive(q, buffer, 4, NULL), EINTR);
    CHECK_INT(mq_send(q, "1", 1, 0), 0);
    act(0, 0);
    CHECK_ERRNO(mq_send(q, "2", 1, 0), EINTR);
    CHECK_INT(mq_receive(q, buffer, 4, NULL), 1);
    time = in(50);
    act(0, SA_RESTART);
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &time), ETIMEDOUT);
    CHECK_INT(rings, 7);
    siginterrupt(SIGALRM, 1);
    time = in(10000);
    does = 0;
    CHECK_INT(setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 3000}}, NULL), 0);
    CHECK_ERRNO(mq_timedreceive(q, buffer, 4, NULL, &time), EINTR);
    return 0;
}
