// peer: skip BSD's functions
#define _GNU_SOURCE
#include "test.h"
#include <signal.h>

int main(void) {
    sigset_t set;
    CHECK_INT(siggetmask(), 0);
    CHECK_INT(sigblock(sigmask(SIGUSR1)), 0);
    CHECK_INT(siggetmask(), (int)sigmask(SIGUSR1));
    CHECK_INT(sigblock(sigmask(SIGTERM)), (int)sigmask(SIGUSR1));
    CHECK_INT(sigprocmask(SIG_BLOCK, NULL, &set), 0);
    CHECK(sigismember(&set, SIGUSR1) && sigismember(&set, SIGTERM) && !sigismember(&set, SIGINT));
    CHECK_INT(sigsetmask(0), (int)(sigmask(SIGUSR1) | sigmask(SIGTERM)));
    CHECK_INT(siggetmask(), 0);
    return 0;
}
