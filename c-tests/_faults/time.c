/* Clocks that jump and sleeps that fail: no hang, no time that is refused. */
#include "fault.h"
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int work(void) {
    int result = 1;
    struct timespec now, later, resolution, left, nap = {0, 1000000};
    TRY(!clock_gettime(CLOCK_REALTIME, &now) && !clock_gettime(CLOCK_MONOTONIC, &later));
    CHECK(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
    TRY(!clock_getres(CLOCK_MONOTONIC, &resolution));
    TRY(time(NULL) != (time_t)-1);
    struct timeval tv;
    TRY(!gettimeofday(&tv, NULL));
    TRY(!nanosleep(&nap, &left));
    TRY(!clock_nanosleep(CLOCK_MONOTONIC, 0, &nap, NULL));
    TRY(poll(NULL, 0, 1) == 0);
    struct timeval wait = {0, 1000};
    TRY(select(0, NULL, NULL, NULL, &wait) == 0);
    TRY(!usleep(500));
    TRY(clock() != (clock_t)-1);
    result = 0;
out:
    return result;
}
