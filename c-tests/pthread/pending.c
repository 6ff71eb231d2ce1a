// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
/* What is sent to a thread is pending for it alone. */
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <signal.h>

static int caught;
static pthread_t main_thread;

static void handler(int signal) {
    (void)signal;
    caught++;
}

static int is_pending(int signal) {
    sigset_t set;
    CHECK_INT(sigpending(&set), 0);
    return sigismember(&set, signal);
}

static void *other(void *argument) {
    CHECK(!is_pending(SIGUSR1) && is_pending(SIGUSR2));
    CHECK_INT(pthread_kill(main_thread, SIGTERM), 0);
    CHECK(!is_pending(SIGTERM));
    CHECK_INT(raise(SIGUSR1), 0); /* blocked here too: pending for this one, and gone with it */
    CHECK(is_pending(SIGUSR1));
    return argument;
}

static void *takes(void *argument) {
    sigset_t set;
    int signal = 0;
    sigemptyset(&set);
    sigaddset(&set, SIGHUP);
    CHECK(sigwait(&set, &signal) == 0 && signal == SIGHUP);
    return argument;
}

int main(void) {
    pthread_t thread;
    sigset_t set;
    main_thread = pthread_self();
    signal(SIGUSR1, handler);
    signal(SIGUSR2, handler);
    signal(SIGTERM, handler);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGUSR2);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    CHECK_INT(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
    CHECK(raise(SIGUSR1) == 0 && kill(getpid(), SIGUSR2) == 0);
    CHECK(is_pending(SIGUSR1) && is_pending(SIGUSR2));
    CHECK(pthread_create(&thread, NULL, other, NULL) == 0 && pthread_join(thread, NULL) == 0);
    CHECK(is_pending(SIGUSR1) && is_pending(SIGUSR2) && is_pending(SIGTERM));
    CHECK_INT(pthread_sigmask(SIG_UNBLOCK, &set, NULL), 0);
    CHECK_INT(caught, 3);
    CHECK_INT(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
    CHECK_INT(pthread_create(&thread, NULL, takes, NULL), 0);
    CHECK_INT(pthread_kill(thread, SIGHUP), 0);
    CHECK(!is_pending(SIGHUP));
    CHECK_INT(pthread_join(thread, NULL), 0);
    return 0;
}
