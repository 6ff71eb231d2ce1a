// peer: skip wasi-libc has no pthread_kill
#include "test.h"
#include <pthread.h>
#include <signal.h>

static int received;

static void handler(int signal) { received += signal; }

int main(void) {
    sigset_t set;
    signal(SIGUSR1, handler);
    CHECK(pthread_kill(pthread_self(), SIGUSR1) == 0 && received == SIGUSR1);
    CHECK(pthread_kill(pthread_self(), 0) == 0 && received == SIGUSR1);
    errno = 0;
    CHECK(pthread_kill(pthread_self(), -1) == EINVAL && pthread_kill(pthread_self(), 65) == EINVAL);
    CHECK(pthread_kill(PTHREAD_NULL, 0) == ESRCH && pthread_kill(PTHREAD_NULL, SIGUSR1) == ESRCH);
    CHECK_INT(errno, 0);
    received = 0;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    CHECK_INT(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
    CHECK(pthread_kill(pthread_self(), SIGUSR1) == 0 && received == 0);
    CHECK(pthread_sigmask(SIG_UNBLOCK, &set, NULL) == 0 && received == SIGUSR1);
    return 0;
}
