// cflags: -std=c23
// peer: skip wasi-libc has no timespec_getres
#include "test.h"
#include <time.h>

int main(void) {
    struct timespec a = {1, 0};
    CHECK_INT(timespec_getres(&a, TIME_UTC), TIME_UTC);
    CHECK(a.tv_sec == 0 && a.tv_nsec > 0);
    CHECK_INT(timespec_getres(NULL, TIME_UTC), TIME_UTC);
    CHECK_INT(timespec_getres(&a, 77), 0);
    CHECK_INT(timespec_get(&a, TIME_MONOTONIC), TIME_MONOTONIC);
    return 0;
}
