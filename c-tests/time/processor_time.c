// threads: skip there a sleep counts as processor time
// peer: differs its processor time passes while the program sleeps
#include "test.h"
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>

static int caught;

static void handler(int signal) { caught = signal; }

static long long used(clockid_t clock) {
    struct timespec time = {0};
    CHECK_INT(clock_gettime(clock, &time), 0);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void work(long long nanoseconds) {
    long long end = used(CLOCK_PROCESS_CPUTIME_ID) + nanoseconds;
    while (used(CLOCK_PROCESS_CPUTIME_ID) < end);
}

int main(void) {
    clockid_t mine;
    struct timespec nap = {0, 300000000}, huge = {(time_t)1 << 40, 0}, none = {0, 0};
    long long before = used(CLOCK_PROCESS_CPUTIME_ID);
    CHECK_INT(nanosleep(&nap, NULL), 0);
    CHECK(used(CLOCK_PROCESS_CPUTIME_ID) - before < 200000000); /* sleeping takes none */
    CHECK(pthread_getcpuclockid(pthread_self(), &mine) == 0 && mine != CLOCK_THREAD_CPUTIME_ID);
    before = used(mine);
    work(5000000);
    CHECK(used(mine) - before >= 4000000 && used(CLOCK_THREAD_CPUTIME_ID) >= before + 4000000);
    CHECK_INT(clock_nanosleep(CLOCK_PROCESS_CPUTIME_ID, 0, &none, NULL), ENOTSUP);
    CHECK_INT(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &none, NULL), EINVAL);
    CHECK_INT(clock_nanosleep(77, 0, &none, NULL), EINVAL);
    CHECK_ERRNO(clock_gettime((clockid_t)-99, &none), EINVAL);

    /* Virtual and profiling timers. */
    for (int which = ITIMER_VIRTUAL; which <= ITIMER_PROF; which++) {
        int expected = which == ITIMER_VIRTUAL ? SIGVTALRM : SIGPROF;
        struct itimerval timer = {{0, 0}, {0, 20000}}, now;
        signal(expected, handler);
        caught = 0;
        CHECK_INT(setitimer(which, &timer, NULL), 0);
        CHECK_INT(nanosleep(&(struct timespec){0, 40000000}, NULL), 0);
        CHECK_INT(caught, 0); /* it does not run while the program sleeps */
        CHECK(getitimer(which, &now) == 0 && now.it_value.tv_usec > 0 && now.it_value.tv_usec <= 20000);
        work(25000000);
        CHECK(getitimer(which, &now) == 0 && now.it_value.tv_usec == 0 && caught == expected);
    }
    CHECK_ERRNO(setitimer(9, &(struct itimerval){0}, NULL), EINVAL);

    timer_t timer;
    struct itimerspec value = {{0, 0}, {0, 10000000}};
    signal(SIGALRM, handler);
    caught = 0;
    CHECK(timer_create(CLOCK_PROCESS_CPUTIME_ID, NULL, &timer) == 0 && timer_settime(timer, 0, &value, NULL) == 0);
    work(15000000);
    CHECK(timer_gettime(timer, &value) == 0 && value.it_value.tv_nsec == 0 && caught == SIGALRM);

    /* A sleep of ages, ended by an alarm. */
    struct itimerval alarm = {{0, 0}, {0, 5000}};
    struct timespec left = {0, 0};
    CHECK_INT(setitimer(ITIMER_REAL, &alarm, NULL), 0);
    CHECK_ERRNO(nanosleep(&huge, &left), EINTR);
    CHECK(left.tv_sec > 0);
    huge.tv_sec = (time_t)(~0ULL >> 1);
    CHECK_INT(setitimer(ITIMER_REAL, &alarm, NULL), 0);
    CHECK_ERRNO(nanosleep(&huge, &left), EINTR);
    return 0;
}
