// peer: skip wasi-libc has no sigset
#include "test.h"
#include <signal.h>

static int calls;

static void count(int signal) {
    sigset_t blocked;
    CHECK_INT(signal, SIGUSR1);
    CHECK_INT(sigprocmask(SIG_BLOCK, 0, &blocked), 0);
    CHECK(sigismember(&blocked, SIGUSR1));
    calls++;
}

int main(void) {
    CHECK(sigset(SIGUSR1, count) == SIG_DFL);
    CHECK_INT(raise(SIGUSR1), 0);
    CHECK_INT(calls, 1);
    /* held: the action stays, the signal waits */
    CHECK(sigset(SIGUSR1, SIG_HOLD) == count);
    CHECK_INT(raise(SIGUSR1), 0);
    CHECK_INT(calls, 1);
    CHECK(sigset(SIGUSR1, SIG_HOLD) == SIG_HOLD);
    /* setting an action releases it */
    CHECK(sigset(SIGUSR1, count) == SIG_HOLD);
    CHECK_INT(calls, 2);
    CHECK(sigset(SIGUSR1, SIG_IGN) == count);
    CHECK_INT(raise(SIGUSR1), 0);
    CHECK_INT(calls, 2);
    CHECK(sigset(SIGUSR1, SIG_DFL) == SIG_IGN);
    errno = 0;
    CHECK(sigset(SIGKILL, count) == SIG_ERR && errno == EINVAL);
    errno = 0;
    CHECK(sigset(0, count) == SIG_ERR && errno == EINVAL);
    errno = 0;
    CHECK(sigset(1000, SIG_HOLD) == SIG_ERR && errno == EINVAL);
    CHECK(bsd_signal(SIGUSR1, count) == SIG_DFL);
    return 0;
}
