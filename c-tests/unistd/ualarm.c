#define _GNU_SOURCE
#include "test.h"
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t rings;

static void ring(int signal) {
    (void)signal;
    rings++;
}

int main(void) {
    /* It returns what was left of the last one. */
    CHECK_INT(ualarm(0, 0), 0);
    CHECK_INT(ualarm(500000, 0), 0);
    useconds_t left = ualarm(900000, 0);
    CHECK(left > 0 && left <= 500000);
    left = ualarm(0, 0);
    CHECK(left > 500000 && left <= 900000);
    CHECK_INT(ualarm(0, 0), 0);

    /* Once, and again and again. */
    signal(SIGALRM, ring);
    CHECK_INT(ualarm(1000, 0), 0);
    CHECK_ERRNO(pause(), EINTR);
    CHECK_INT(rings, 1);
    CHECK_INT(ualarm(0, 0), 0);
    CHECK_INT(ualarm(1000, 1000), 0);
    while (rings < 4) CHECK_ERRNO(pause(), EINTR);
    CHECK(ualarm(0, 0) <= 1000);
    return 0;
}
