// peer: skip wasi-libc has no alarms
/* A timer's signal ends waits: EINTR. */
#define _GNU_SOURCE
#include "test.h"
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int count, thrown;

static void handler(int signal) {
    count++;
    thrown = signal;
}

static void arm(int milliseconds, int again) {
    struct itimerval timer = {{0, again * 1000}, {0, milliseconds * 1000}};
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static void set(int flags, void (*function)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = function;
    action.sa_flags = flags;
    CHECK_INT(sigaction(SIGALRM, &action, NULL), 0);
    count = 0;
}

int main(void) {
    struct timespec ten = {10, 0}, rest = {0, 0}, end, little = {0, 30000000};
    sigset_t alarm_only, none, set_then, old;
    int signal_number;
    sigemptyset(&none);
    sigemptyset(&alarm_only);
    sigaddset(&alarm_only, SIGALRM);
    long long start = now();

    /* every sleep, with and without SA_RESTART: sleeps never go on */
    for (int flags = 0; flags != -1; flags = flags == 0 ? SA_RESTART : -1) {
        set(flags, handler);
        arm(5, 0);
        CHECK_ERRNO(nanosleep(&ten, &rest), EINTR);
        CHECK(count == 1 && thrown == SIGALRM && rest.tv_sec == 9 && rest.tv_nsec > 0);
        arm(5, 0);
        CHECK_ERRNO(nanosleep(&ten, NULL), EINTR);
        arm(5, 0);
        CHECK_INT(sleep(10), 10); /* 9.995, rounded up */
        arm(5, 0);
        CHECK_ERRNO(usleep(10000000), EINTR);
        arm(5, 0);
        CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &ten, &rest), EINTR);
        CHECK(rest.tv_sec == 9);
        clock_gettime(CLOCK_REALTIME, &end);
        end.tv_sec += 10;
        arm(5, 0);
        CHECK_INT(clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &end, NULL), EINTR);
        CHECK_INT(count, 6);

        /* poll and select */
        arm(5, 0);
        CHECK_ERRNO(poll(NULL, 0, 10000), EINTR);
        arm(5, 0);
        CHECK_ERRNO(poll(NULL, 0, -1), EINTR);
        arm(5, 0);
        CHECK_ERRNO(ppoll(NULL, 0, &ten, NULL), EINTR);
        arm(5, 0);
        CHECK_ERRNO(select(0, NULL, NULL, NULL, &(struct timeval){10, 0}), EINTR);
        arm(5, 0);
        CHECK_ERRNO(pselect(0, NULL, NULL, NULL, &ten, NULL), EINTR);
        CHECK_INT(count, 11);
    }

    /* what is over anyway is not interrupted */
    arm(200, 0);
    CHECK_INT(nanosleep(&(struct timespec){0, 5000000}, NULL), 0);
    CHECK_INT(poll(NULL, 0, 0), 0);
    CHECK_INT(count, 11);
    CHECK_ERRNO(pause(), EINTR);
    CHECK_INT(count, 12);
    arm(1, 0);
    long long until = now() + 10;
    while (now() < until);
    CHECK_INT(poll(NULL, 0, 0), 0); /* the handler runs, and there is nothing to wait for */
    CHECK_INT(count, 13);

    /* neither an ignored nor a blocked signal ends a sleep */
    set(0, SIG_IGN);
    arm(5, 0);
    CHECK_INT(nanosleep(&little, NULL), 0);
    arm(5, 5);
    CHECK_INT(poll(NULL, 0, 30), 0);
    arm(0, 0);
    set(0, handler);
    sigprocmask(SIG_BLOCK, &alarm_only, NULL);
    arm(5, 0);
    CHECK_INT(nanosleep(&little, NULL), 0);
    CHECK(count == 0 && sigpending(&set_then) == 0 && sigismember(&set_then, SIGALRM));
    /* ... but it does where the mask lets it through: at once */
    CHECK_ERRNO(ppoll(NULL, 0, &ten, &none), EINTR);
    CHECK_INT(count, 1);
    arm(5, 0);
    CHECK_ERRNO(pselect(0, NULL, NULL, NULL, &ten, &none), EINTR);
    CHECK_INT(count, 2);
    sigprocmask(SIG_BLOCK, NULL, &old);
    CHECK_INT(sigismember(&old, SIGALRM), 1);
    arm(5, 0);
    CHECK_ERRNO(sigsuspend(&none), EINTR);
    arm(5, 0);
    CHECK_ERRNO(sigpause(SIGALRM), EINTR);
    CHECK_INT(count, 4);
    CHECK_ERRNO(sigpause(0), EINVAL);
    CHECK_ERRNO(sigsuspend(&none), EDEADLK); /* nothing can come any more */

    /* taken without its handler */
    arm(5, 0);
    CHECK_INT(sigtimedwait(&alarm_only, NULL, &ten), SIGALRM);
    arm(5, 0);
    CHECK_INT(sigwaitinfo(&alarm_only, NULL), SIGALRM);
    arm(5, 0);
    CHECK(sigwait(&alarm_only, &signal_number) == 0 && signal_number == SIGALRM);
    arm(5, 0);
    CHECK_INT(sigtimedwait(&alarm_only, NULL, NULL), SIGALRM);
    CHECK_INT(count, 4);
    CHECK_ERRNO(sigtimedwait(&alarm_only, NULL, &(struct timespec){0, 1000000}), EAGAIN);
    CHECK_ERRNO(sigtimedwait(&alarm_only, NULL, &(struct timespec){0, 1000000000}), EINVAL);
    CHECK_ERRNO(sigwaitinfo(&alarm_only, NULL), EDEADLK);
    CHECK_INT(sigwait(&alarm_only, &signal_number), EDEADLK);
    /* waiting for one, caught by another */
    sigprocmask(SIG_UNBLOCK, &alarm_only, NULL);
    sigset_t other;
    sigemptyset(&other);
    sigaddset(&other, SIGUSR1);
    sigprocmask(SIG_BLOCK, &other, NULL);
    arm(5, 0);
    CHECK_ERRNO(sigtimedwait(&other, NULL, &ten), EINTR);
    arm(5, 0);
    CHECK_ERRNO(sigwaitinfo(&other, NULL), EINTR);
    CHECK_INT(count, 6);

    /* pause waits for a handler, not for just any signal */
    set(0, SIG_IGN);
    arm(5, 0);
    CHECK_ERRNO(pause(), EDEADLK);
    set(0, handler);

    /* waits that no signal ends: the handler runs, and they go on */
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_nsec += 20000000;
    end.tv_sec += end.tv_nsec / 1000000000;
    end.tv_nsec %= 1000000000;
    arm(5, 0);
    pthread_mutex_lock(&mutex);
    CHECK_INT(pthread_cond_timedwait(&condition, &mutex, &end), ETIMEDOUT);
    clock_gettime(CLOCK_REALTIME, &rest);
    CHECK(rest.tv_sec > end.tv_sec || (rest.tv_sec == end.tv_sec && rest.tv_nsec >= end.tv_nsec));
    CHECK_INT(count, 1);
    count = 0;

    /* the state of the timer */
    struct itimerval timer;
    arm(5, 300);
    CHECK_ERRNO(pause(), EINTR);
    CHECK(getitimer(ITIMER_REAL, &timer) == 0 && timer.it_interval.tv_usec == 300000);
    CHECK(timer.it_value.tv_sec == 0 && timer.it_value.tv_usec > 0 && timer.it_value.tv_usec <= 300000);
    CHECK_ERRNO(pause(), EINTR);
    CHECK_INT(count, 2);
    arm(0, 0);
    CHECK(getitimer(ITIMER_REAL, &timer) == 0 && timer.it_value.tv_sec == 0 && timer.it_value.tv_usec == 0);
    CHECK_INT(ualarm(5000, 0), 0);
    CHECK(ualarm(0, 0) <= 5000);
    timer.it_value.tv_usec = 1000000;
    CHECK_ERRNO(setitimer(ITIMER_REAL, &timer, NULL), EINVAL);
    CHECK_ERRNO(setitimer(ITIMER_PROF, &timer, NULL), EINVAL);
    CHECK_ERRNO(getitimer(3, &timer), EINVAL);

    CHECK(now() - start < 5000); /* nothing waited for its ten seconds */
    return 0;
}
