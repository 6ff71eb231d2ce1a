// peer: differs its time, gettimeofday and clock do not look whether the clock answered
// matrix: clock_time_get:errno=io clock_res_get:errno=io
// matrix: clock_time_get:errno=inval clock_res_get:errno=inval
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

int main(void) {
    int error = strstr(getenv("TEST_FAULTS"), "=io") ? EIO : EINVAL;
    struct timespec t = {1, 2};
    struct timeval v;
    time_t stored = 5;
    CHECK_ERRNO(time(NULL), error);
    CHECK_ERRNO(time(&stored), error);
    CHECK_ERRNO(clock_gettime(CLOCK_REALTIME, &t), error);
    CHECK_ERRNO(clock_gettime(CLOCK_MONOTONIC, &t), error);
    CHECK_ERRNO(clock_getres(CLOCK_REALTIME, &t), error);
    CHECK(t.tv_sec == 1 && t.tv_nsec == 2);
    CHECK_ERRNO(gettimeofday(&v, NULL), error);
    CHECK_INT(timespec_get(&t, TIME_UTC), 0);
    CHECK_INT(clock(), -1);
    return 0;
}
