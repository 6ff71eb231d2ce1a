#define _GNU_SOURCE
#include "test.h"
#include <time.h>
#include <unistd.h>

int main(void) {
    clockid_t clock = (clockid_t)-1;
    CHECK_INT(clock_getcpuclockid(0, &clock), 0);
    CHECK(clock == CLOCK_PROCESS_CPUTIME_ID);
    clock = (clockid_t)-1;
    CHECK_INT(clock_getcpuclockid(getpid(), &clock), 0);
    CHECK(clock == CLOCK_PROCESS_CPUTIME_ID);
    CHECK_INT(clock_getcpuclockid(7, &clock), ESRCH);
    return 0;
}
