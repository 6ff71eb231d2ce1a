// peer: skip wasi-libc has no sigaction
#include "test.h"
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int count, last, value;

static void plain(int signal) {
    count++;
    last = signal;
}

static void detailed(int signal, siginfo_t *info, void *context) {
    (void)context;
    count++;
    last = signal;
    value = info->si_value.sival_int;
    CHECK(info->si_signo == signal && info->si_pid == getpid());
}

int main(void) {
    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = plain;
    CHECK(sigaction(SIGUSR1, &action, &old) == 0 && old.sa_handler == SIG_DFL);
    CHECK(sigaction(SIGUSR1, NULL, &old) == 0 && old.sa_handler == plain);
    CHECK(kill(getpid(), SIGUSR1) == 0 && count == 1);
    CHECK(kill(0, SIGUSR1) == 0 && count == 2 && killpg(0, SIGUSR1) == 0 && count == 3);
    CHECK(kill(getpid(), 0) == 0 && count == 3);
    CHECK_ERRNO(kill(getpid() + 1, SIGUSR1), ESRCH);
    CHECK_ERRNO(kill(getpid(), 99), EINVAL);
    CHECK_ERRNO(sigaction(SIGSTOP, &action, NULL), EINVAL);

    /* Blocked, pending, unblocked. */
    sigset_t set, before, pending;
    CHECK(sigemptyset(&set) == 0 && sigaddset(&set, SIGUSR1) == 0 && sigismember(&set, SIGUSR1) == 1);
    CHECK(sigismember(&set, SIGUSR2) == 0);
    CHECK_ERRNO(sigaddset(&set, 0), EINVAL);
    CHECK_ERRNO(sigdelset(&set, 65), EINVAL);
    CHECK_ERRNO(sigismember(&set, -1), EINVAL);
    CHECK(sigprocmask(SIG_BLOCK, &set, &before) == 0 && sigismember(&before, SIGUSR1) == 0);
    CHECK_ERRNO(sigprocmask(9, &set, NULL), EINVAL);
    CHECK(pthread_sigmask(9, &set, NULL) == EINVAL);
    raise(SIGUSR1);
    raise(SIGUSR1);
    CHECK(count == 3 && sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
    CHECK(sigprocmask(SIG_SETMASK, &before, NULL) == 0 && count == 4);

    /* sigwait takes a pending signal without its handler. */
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR1);
    int taken = 0;
    CHECK(sigwait(&set, &taken) == 0 && taken == SIGUSR1 && count == 4);
    struct timespec soon = {0, 1000000};
    CHECK_ERRNO(sigtimedwait(&set, NULL, &soon), EAGAIN);
    raise(SIGUSR1);
    siginfo_t info;
    CHECK(sigwaitinfo(&set, &info) == SIGUSR1 && info.si_signo == SIGUSR1);
    sigfillset(&pending);
    sigdelset(&pending, SIGUSR1);
    raise(SIGUSR1);
    CHECK_ERRNO(sigsuspend(&pending), EINTR);
    CHECK(count == 5);
    sigprocmask(SIG_UNBLOCK, &set, NULL);

    action.sa_sigaction = detailed;
    action.sa_flags = SA_SIGINFO | SA_RESETHAND;
    CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
    CHECK(sigqueue(getpid(), SIGUSR2, (union sigval){.sival_int = 77}) == 0 && value == 77 && last == SIGUSR2);
    CHECK(sigaction(SIGUSR2, NULL, &old) == 0 && old.sa_handler == SIG_DFL);

    CHECK(sighold(SIGUSR1) == 0);
    raise(SIGUSR1);
    CHECK(count == 6 && sigrelse(SIGUSR1) == 0 && count == 7);
    CHECK(sigignore(SIGUSR1) == 0);
    raise(SIGUSR1);
    CHECK(count == 7 && siginterrupt(SIGUSR1, 1) == 0);

    /* A timer wakes what waits; nothing could end a wait without one. */
    CHECK_ERRNO(pause(), EDEADLK);
    signal(SIGALRM, plain);
    struct itimerval timer = {{0, 0}, {0, 100000}}, left;
    CHECK(setitimer(ITIMER_REAL, &timer, NULL) == 0 && getitimer(ITIMER_REAL, &left) == 0);
    CHECK(left.it_value.tv_sec == 0 && left.it_value.tv_usec <= 100000);
    CHECK_ERRNO(pause(), EINTR);
    CHECK(last == SIGALRM && count == 8);
    CHECK_ERRNO(setitimer(3, &timer, NULL), EINVAL);
    CHECK(alarm(100) == 0 && alarm(0) == 100 && alarm(0) == 0);
    return 0;
}
