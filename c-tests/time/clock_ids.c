// peer: skip wasi-libc's clockid_t is a pointer
/* clockid_t is an integer; what was compiled for wasi-libc passes the addresses of _CLOCK_REALTIME and so on. */
#include "test.h"
#include <pthread.h>
#include <time.h>

extern const int _CLOCK_REALTIME, _CLOCK_MONOTONIC, _CLOCK_PROCESS_CPUTIME_ID, _CLOCK_THREAD_CPUTIME_ID;

static clockid_t old(const int *object) { return (clockid_t)(unsigned long)object; }

int main(void) {
    const clockid_t numbers[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
    const clockid_t addresses[] = {old(&_CLOCK_REALTIME), old(&_CLOCK_MONOTONIC), old(&_CLOCK_PROCESS_CPUTIME_ID),
                                   old(&_CLOCK_THREAD_CPUTIME_ID)};
    struct timespec one, other;
    for (int i = 0; i < 4; i++) {
        CHECK_INT(clock_gettime(numbers[i], &one), 0);
        CHECK_INT(clock_gettime(addresses[i], &other), 0);
        CHECK(other.tv_sec - one.tv_sec >= 0 && other.tv_sec - one.tv_sec < 5);
        CHECK_INT(clock_getres(numbers[i], &one), 0);
        CHECK_INT(clock_getres(addresses[i], &other), 0);
        CHECK(one.tv_nsec == other.tv_nsec);
    }
    CHECK_ERRNO(clock_gettime(4, &one), EINVAL);
    CHECK_ERRNO(clock_gettime(-1, &one), EINVAL);
    CHECK_ERRNO(clock_gettime(0x7fffffff, &one), EINVAL);
    CHECK_ERRNO(clock_gettime(addresses[0] + 1, &one), EINVAL);
    one = (struct timespec){0, 1};
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &one, 0), 0);
    CHECK_INT(clock_nanosleep(addresses[1], 0, &one, 0), 0);
    CHECK_INT(clock_nanosleep(99, 0, &one, 0), EINVAL);
    pthread_condattr_t attributes;
    clockid_t clock = 99;
    CHECK_INT(pthread_condattr_init(&attributes), 0);
    CHECK_INT(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC), 0);
    CHECK_INT(pthread_condattr_getclock(&attributes, &clock), 0);
    CHECK_INT(clock, CLOCK_MONOTONIC);
    CHECK_INT(pthread_condattr_setclock(&attributes, addresses[0]), 0);
    CHECK_INT(pthread_condattr_getclock(&attributes, &clock), 0);
    CHECK_INT(clock, CLOCK_REALTIME);
    CHECK_INT(clock_getcpuclockid(0, &clock), 0);
    CHECK_INT(clock, CLOCK_PROCESS_CPUTIME_ID);
    return 0;
}
