// peer: skip wasi-libc has no sem_clockwait
#include "test.h"
#include <semaphore.h>
#include <time.h>

int main(void) {
    sem_t s;
    struct timespec start, until, end, past = {-1, 0}, wrong = {0, 1000000000}, negative = {0, -1};
    int value = -1;
    CHECK_INT(sem_init(&s, 0, 1), 0);
    CHECK_INT(sem_clockwait(&s, CLOCK_MONOTONIC, &wrong), 0); /* no wait, no look at the time */
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_MONOTONIC, &wrong), EINVAL);
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_REALTIME, &negative), EINVAL);
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_PROCESS_CPUTIME_ID, &past), EINVAL);
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_MONOTONIC, &past), ETIMEDOUT);
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_REALTIME, &past), ETIMEDOUT);
    clock_gettime(CLOCK_MONOTONIC, &start);
    until = start;
    until.tv_nsec += 20000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_nsec -= 1000000000;
        until.tv_sec++;
    }
    CHECK_ERRNO(sem_clockwait(&s, CLOCK_MONOTONIC, &until), ETIMEDOUT);
    clock_gettime(CLOCK_MONOTONIC, &end);
    CHECK(end.tv_sec > until.tv_sec || (end.tv_sec == until.tv_sec && end.tv_nsec >= until.tv_nsec));
    CHECK(sem_post(&s) == 0 && sem_clockwait(&s, CLOCK_REALTIME, &past) == 0);
    CHECK(sem_getvalue(&s, &value) == 0 && value == 0 && sem_destroy(&s) == 0);
    return 0;
}
