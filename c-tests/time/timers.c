// live-blocks: 1
// peer: skip wasi-libc has no timers
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int count, value, code, values[100];
static timer_t last;
static int overrun; /* the most */

static void handler(int signal, siginfo_t *info, void *context) {
    (void)context;
    value = info->si_value.sival_int;
    values[count++ % 100] = value;
    code = info->si_code;
    if (info->si_overrun > overrun) overrun = info->si_overrun;
    CHECK(signal == info->si_signo && info->si_pid == getpid());
    if (last) CHECK_INT(timer_getoverrun(last), info->si_overrun);
}

static struct itimerspec in(long milliseconds, long interval) {
    struct itimerspec time = {{0, interval * 1000000}, {0, milliseconds * 1000000}};
    return time;
}

static void busy(long milliseconds) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    long long end = time.tv_sec * 1000LL + time.tv_nsec / 1000000 + milliseconds;
    do clock_gettime(CLOCK_MONOTONIC, &time);
    while (time.tv_sec * 1000LL + time.tv_nsec / 1000000 <= end);
}

int main(void) {
    struct sigaction action;
    struct sigevent event;
    struct itimerspec time, old;
    struct timespec ten = {10, 0}, rest;
    timer_t timer, other;
    sigset_t set;
    siginfo_t info;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    CHECK(sigaction(SIGALRM, &action, NULL) == 0 && sigaction(SIGRTMIN, &action, NULL) == 0);

    /* without an event: SIGALRM, and the timer as the value */
    CHECK_INT(timer_create(CLOCK_MONOTONIC, NULL, &timer), 0);
    CHECK_INT(timer_gettime(timer, &old), 0);
    CHECK(!old.it_value.tv_sec && !old.it_value.tv_nsec && !old.it_interval.tv_nsec);
    time = in(100, 0);
    CHECK_INT(timer_settime(timer, 0, &time, &old), 0);
    CHECK(!old.it_value.tv_sec && !old.it_value.tv_nsec);
    CHECK(timer_gettime(timer, &old) == 0 && old.it_value.tv_nsec > 0 && old.it_value.tv_nsec <= 100000000);
    CHECK_ERRNO(nanosleep(&ten, &rest), EINTR);
    CHECK(count == 1 && code == SI_TIMER && value == (int)(long)timer && overrun == 0);
    CHECK(timer_gettime(timer, &old) == 0 && !old.it_value.tv_sec && !old.it_value.tv_nsec);
    CHECK_ERRNO(pause(), EDEADLK);

    /* with a signal and a value; by the realtime clock; absolute */
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGRTMIN;
    event.sigev_value.sival_int = 77;
    CHECK_INT(timer_create(CLOCK_REALTIME, &event, &other), 0);
    CHECK(other != timer);
    clock_gettime(CLOCK_REALTIME, &time.it_value);
    long long end = time.it_value.tv_sec * 1000000000LL + time.it_value.tv_nsec + 100000000;
    time.it_value.tv_sec = end / 1000000000;
    time.it_value.tv_nsec = end % 1000000000;
    CHECK_INT(timer_settime(other, TIMER_ABSTIME, &time, NULL), 0);
    CHECK(timer_gettime(other, &old) == 0 && !old.it_value.tv_sec && old.it_value.tv_nsec <= 100000000);
    CHECK_ERRNO(pause(), EINTR);
    clock_gettime(CLOCK_REALTIME, &rest);
    CHECK(rest.tv_sec * 1000000000LL + rest.tv_nsec >= end);
    CHECK(count == 2 && value == 77);
    /* long past: at once */
    time.it_value.tv_sec = 1;
    CHECK_INT(timer_settime(other, TIMER_ABSTIME, &time, NULL), 0);
    CHECK_ERRNO(pause(), EINTR);
    CHECK_INT(count, 3);

    /* two at a time */
    time = in(12, 0);
    CHECK_INT(timer_settime(timer, 0, &time, NULL), 0);
    time = in(4, 0);
    CHECK_INT(timer_settime(other, 0, &time, &old), 0);
    while (count < 5) CHECK_ERRNO(pause(), EINTR);
    CHECK(values[3] == 77 && values[4] == (int)(long)timer);

    /* stopped before its time */
    time = in(900, 5);
    CHECK_INT(timer_settime(timer, 0, &time, NULL), 0);
    time = in(0, 5);
    CHECK_INT(timer_settime(timer, 0, &time, &old), 0);
    CHECK(old.it_interval.tv_nsec == 5000000 && old.it_value.tv_nsec > 0);
    CHECK_INT(nanosleep(&(struct timespec){0, 8000000}, NULL), 0);
    CHECK_INT(count, 5);

    /* overruns: how often it ran out more while nobody looked */
    last = other;
    time = in(2, 2);
    CHECK_INT(timer_settime(other, 0, &time, NULL), 0);
    busy(20);
    CHECK_INT(count, 5);
    timer_getoverrun(other); /* looks, and so has it delivered; on a busy machine it may run out once more meanwhile */
    CHECK(count >= 6 && overrun >= 5);
    /* ... or while the signal was blocked */
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN);
    sigprocmask(SIG_BLOCK, &set, NULL);
    CHECK_INT(nanosleep(&(struct timespec){0, 15000000}, NULL), 0);
    CHECK_INT(sigwaitinfo(&set, &info), SIGRTMIN);
    CHECK(info.si_code == SI_TIMER && info.si_value.sival_int == 77 && info.si_overrun >= 3);
    CHECK_INT(timer_getoverrun(other), info.si_overrun);
    time = in(0, 0);
    CHECK_INT(timer_settime(other, 0, &time, NULL), 0);
    sigpending(&set);
    if (sigismember(&set, SIGRTMIN)) sigwaitinfo(&set, &info);
    last = 0;

    /* SIGEV_NONE: only its state */
    event.sigev_notify = SIGEV_NONE;
    timer_t silent;
    CHECK_INT(timer_create(CLOCK_MONOTONIC, &event, &silent), 0);
    time = in(3, 800);
    CHECK_INT(timer_settime(silent, 0, &time, NULL), 0);
    CHECK_ERRNO(pause(), EDEADLK);
    CHECK_INT(nanosleep(&(struct timespec){0, 6000000}, NULL), 0);
    CHECK(timer_gettime(silent, &old) == 0 && old.it_value.tv_nsec > 0 && old.it_value.tv_nsec <= 800000000);

    /* errors */
    time = in(1, 0);
    CHECK_ERRNO(timer_create(99, NULL, &timer), EINVAL);
    CHECK_ERRNO(timer_create(CLOCK_THREAD_CPUTIME_ID, NULL, &timer), ENOTSUP);
    event.sigev_notify = 9;
    CHECK_ERRNO(timer_create(CLOCK_REALTIME, &event, &timer), EINVAL);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = 99;
    CHECK_ERRNO(timer_create(CLOCK_REALTIME, &event, &timer), EINVAL);
    time.it_value.tv_nsec = 1000000000;
    CHECK_ERRNO(timer_settime(timer, 0, &time, NULL), EINVAL);
    time.it_value.tv_nsec = -1;
    CHECK_ERRNO(timer_settime(timer, 0, &time, NULL), EINVAL);
    CHECK_INT(timer_delete(timer), 0);
    time = in(1, 0);
    CHECK_ERRNO(timer_delete(timer), EINVAL);
    CHECK_ERRNO(timer_settime(timer, 0, &time, NULL), EINVAL);
    CHECK_ERRNO(timer_gettime(timer, &time), EINVAL);
    CHECK_ERRNO(timer_getoverrun(timer), EINVAL);
    CHECK_ERRNO(timer_getoverrun((timer_t)0), EINVAL);
    int made = 0;
    while (timer_create(CLOCK_REALTIME, NULL, &timer) == 0) made++;
    CHECK(errno == EAGAIN && made + 2 == TIMER_MAX);
    CHECK_INT(sysconf(_SC_TIMER_MAX), TIMER_MAX);
    return 0;
}
