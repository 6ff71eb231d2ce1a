// peer: differs signals need a flag and a library there, and end the program with a trap
#include "test.h"
#include <signal.h>
#include <stdlib.h>

static volatile sig_atomic_t count, last;

static void handler(int signal) {
    count++;
    last = signal;
}

static void again(int signal) {
    count++;
    if (count < 3) raise(signal); /* blocked while its handler runs: comes afterwards */
}

int main(void) {
    CHECK(signal(SIGINT, handler) == SIG_DFL);
    CHECK(raise(SIGINT) == 0 && count == 1 && last == SIGINT);
    CHECK(raise(SIGINT) == 0 && count == 2);
    CHECK(signal(SIGINT, SIG_IGN) == handler);
    CHECK(raise(SIGINT) == 0 && count == 2);
    CHECK(signal(SIGINT, SIG_DFL) == SIG_IGN);
    CHECK_ERRNO_IS(signal(SIGKILL, handler), SIG_ERR, EINVAL);
    CHECK_ERRNO_IS(signal(0, handler), SIG_ERR, EINVAL);
    CHECK_ERRNO_IS(signal(65, handler), SIG_ERR, EINVAL);
    CHECK(raise(0) == 0 && count == 2); /* as pthread_kill */
    CHECK_ERRNO(raise(-1), EINVAL);
    CHECK_ERRNO(raise(65), EINVAL);
    CHECK(raise(SIGCHLD) == 0); /* ignored by default */
    count = 0;
    signal(SIGTERM, again);
    CHECK(raise(SIGTERM) == 0 && count == 3);
    return 0;
}
