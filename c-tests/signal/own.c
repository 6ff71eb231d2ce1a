/* A handler that raises its own signal is called again once it has returned, however often. */
#include "test.h"
#include <signal.h>

static volatile int calls, depth, deepest;
enum { OFTEN = 20000 };

static void again(int signal) {
    if (++depth > deepest) deepest = depth;
    if (++calls < OFTEN) CHECK_INT(raise(signal), 0);
    depth--;
}

/* Two handlers that raise each other's signal. */
static void other(int signal) {
    if (++depth > deepest) deepest = depth;
    if (++calls < OFTEN) CHECK_INT(raise(signal == SIGUSR1 ? SIGUSR2 : SIGUSR1), 0);
    depth--;
}

int main(void) {
    struct sigaction action = {.sa_handler = again};
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);
    CHECK_INT(raise(SIGUSR1), 0);
    CHECK(calls == OFTEN && deepest == 1);
    calls = deepest = 0;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0 && raise(SIGUSR1) == 0 && calls == 0);
    CHECK(sigprocmask(SIG_UNBLOCK, &set, NULL) == 0 && calls == OFTEN && deepest == 1);
    calls = deepest = 0;
    action.sa_handler = other;
    CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && sigaction(SIGUSR2, &action, NULL) == 0);
    CHECK(raise(SIGUSR1) == 0 && calls == OFTEN && deepest <= 2);
    return 0;
}
