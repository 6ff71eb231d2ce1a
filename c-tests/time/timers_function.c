// peer: skip wasi-libc has no timers
/* Timers that call a function: where the thing is noticed, or in a thread of its own on wasm32-wasip1-threads. */
#define _GNU_SOURCE
#include "test.h"
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int called;

static void function(union sigval given) { __atomic_add_fetch(&called, given.sival_int, __ATOMIC_SEQ_CST); }

/* A function may run in a thread of its own: waits until it has been called. */
static void until(int *calls, int least) {
    for (int i = 0; i < 5000 && __atomic_load_n(calls, __ATOMIC_SEQ_CST) < least; i++)
        nanosleep(&(struct timespec){0, 1000000}, NULL);
}

static void again(union sigval given) {
    timer_t *timer = given.sival_ptr;
    struct itimerspec off = {{0, 0}, {0, 0}};
    if (__atomic_add_fetch(&called, 1, __ATOMIC_SEQ_CST) >= 3) CHECK_INT(timer_settime(*timer, 0, &off, NULL), 0);
}

static struct itimerspec in(long milliseconds, long interval) {
    struct itimerspec time = {{0, interval * 1000000}, {0, milliseconds * 1000000}};
    return time;
}

int main(void) {
    struct sigevent event;
    struct itimerspec time;
    timer_t third;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD;
    event.sigev_notify_function = function;
    event.sigev_value.sival_int = 5;
    CHECK_INT(timer_create(CLOCK_MONOTONIC, &event, &third), 0);
    time = in(5, 0);
    CHECK_INT(timer_settime(third, 0, &time, NULL), 0);
    CHECK_INT(nanosleep(&(struct timespec){0, 15000000}, NULL), 0); /* a function does not end a sleep */
    until(&called, 5);
    CHECK_INT(called, 5);
    CHECK_INT(timer_delete(third), 0);
    called = 0;
    event.sigev_notify_function = again;
    event.sigev_value.sival_ptr = &third;
    CHECK_INT(timer_create(CLOCK_MONOTONIC, &event, &third), 0);
    time = in(2, 2);
    CHECK_INT(timer_settime(third, 0, &time, NULL), 0);
    CHECK_ERRNO(pause(), EDEADLK); /* once it has stopped itself, nothing can come */
    CHECK(called >= 3);            /* more where the threads began late */
    return 0;
}
