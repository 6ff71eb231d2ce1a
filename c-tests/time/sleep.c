#define _GNU_SOURCE
#include "test.h"
#include <time.h>
#include <unistd.h>

static long long now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(void) {
    struct timespec short_time = {0, 15000000}, left = {7, 7}, bad = {0, 1000000000}, negative = {-1, 0};
    long long start = now(CLOCK_MONOTONIC);
    CHECK_INT(nanosleep(&short_time, &left), 0);
    CHECK(now(CLOCK_MONOTONIC) - start >= 14000000);
    CHECK(left.tv_sec == 7 || left.tv_sec == 0);
    CHECK_ERRNO(nanosleep(&bad, NULL), EINVAL);
    CHECK_ERRNO(nanosleep(&negative, NULL), EINVAL);
    bad.tv_nsec = -1;
    CHECK_ERRNO(nanosleep(&bad, NULL), EINVAL);
    struct timespec zero = {0, 0};
    CHECK_INT(nanosleep(&zero, NULL), 0);

    start = now(CLOCK_MONOTONIC);
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &short_time, NULL), 0);
    CHECK(now(CLOCK_MONOTONIC) - start >= 14000000);
    struct timespec until;
    for (int i = 0; i < 2; i++) {
        clock_gettime(i ? CLOCK_REALTIME : CLOCK_MONOTONIC, &until);
        long long end = until.tv_sec * 1000000000LL + until.tv_nsec + 15000000;
        until.tv_sec = end / 1000000000;
        until.tv_nsec = end % 1000000000;
        CHECK_INT(clock_nanosleep(i ? CLOCK_REALTIME : CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL), 0);
        CHECK(now(i ? CLOCK_REALTIME : CLOCK_MONOTONIC) >= end);
    }
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &zero, NULL), 0);
    CHECK_INT(clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &negative, NULL), 0);
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &bad, NULL), EINVAL);
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0x40, &zero, NULL), EINVAL);
    CHECK_INT(clock_nanosleep(99, 0, &zero, NULL), EINVAL);
    CHECK_INT(sleep(0), 0);
    CHECK_INT(usleep(0), 0);
    return 0;
}
