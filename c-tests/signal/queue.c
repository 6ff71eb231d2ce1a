// peer: skip wasi-libc has no sigqueue
/* Signals that wait: values, order, limits. */
#include "test.h"
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int count, order[300], values[300];

static void note(int signal, siginfo_t *info, void *context) {
    ucontext_t *broken_into = context;
    order[count] = signal;
    values[count++] = info->si_value.sival_int;
    CHECK_INT(info->si_signo, signal);
    CHECK_INT(info->si_code, SI_QUEUE);
    CHECK_INT(info->si_pid, getpid());
    CHECK_INT(info->si_uid, getuid());
    CHECK(broken_into->uc_link == NULL && (broken_into->uc_stack.ss_flags & SS_DISABLE));
    CHECK_INT(sigismember(&broken_into->uc_sigmask, signal), 0);
}

static int send(int signal, int value) {
    union sigval sent;
    sent.sival_int = value;
    return sigqueue(getpid(), signal, sent);
}

int main(void) {
    struct sigaction action;
    sigset_t all, before, pending;
    siginfo_t info;
    int i, first = SIGRTMIN, second = SIGRTMIN + 1;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = note;
    action.sa_flags = SA_SIGINFO;
    sigfillset(&action.sa_mask);
    CHECK_INT(sigaction(first, &action, NULL), 0);
    CHECK_INT(sigaction(second, &action, NULL), 0);
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);

    /* at once */
    CHECK_INT(send(first, 1), 0);
    CHECK(count == 1 && order[0] == first && values[0] == 1);
    CHECK_ERRNO(send(0 - 1, 1), EINVAL);
    CHECK_ERRNO(send(65, 1), EINVAL);
    CHECK_INT(send(0, 1), 0);
    CHECK_INT(count, 1);

    /* queued: the lowest number first, each in its order; a standard signal once */
    sigfillset(&all);
    CHECK_INT(sigprocmask(SIG_SETMASK, &all, &before), 0);
    CHECK_INT(send(second, 2), 0);
    CHECK_INT(send(first, 3), 0);
    CHECK_INT(send(second, 4), 0);
    CHECK_INT(send(first, 5), 0);
    CHECK_INT(send(SIGUSR1, 6), 0);
    CHECK_INT(send(SIGUSR1, 7), 0);
    CHECK_INT(count, 1);
    CHECK_INT(sigpending(&pending), 0);
    CHECK(sigismember(&pending, first) && sigismember(&pending, second) && sigismember(&pending, SIGUSR1));
    CHECK_INT(sigismember(&pending, SIGUSR2), 0);
    CHECK_INT(sigprocmask(SIG_SETMASK, &before, NULL), 0);
    CHECK_INT(count, 6);
    static const int values_then[] = {1, 6, 3, 5, 2, 4};
    for (i = 0; i < 6; i++) CHECK_INT(values[i], values_then[i]);
    CHECK(order[1] == SIGUSR1 && order[2] == first && order[3] == first && order[4] == second);

    /* taken one by one, each with its value */
    CHECK_INT(sigprocmask(SIG_SETMASK, &all, NULL), 0);
    CHECK_INT(send(first, 8), 0);
    CHECK_INT(send(first, 9), 0);
    CHECK_INT(sigwaitinfo(&all, &info), first);
    CHECK(info.si_value.sival_int == 8 && info.si_code == SI_QUEUE);
    CHECK_INT(sigwaitinfo(&all, &info), first);
    CHECK_INT(info.si_value.sival_int, 9);
    CHECK_INT(raise(first), 0);
    CHECK_INT(sigwaitinfo(&all, &info), first);
    CHECK(info.si_code == SI_USER && info.si_signo == first);

    /* a signal that becomes ignored is forgotten */
    CHECK_INT(send(second, 1), 0);
    CHECK_INT(raise(SIGCHLD), 0);
    CHECK(signal(second, SIG_IGN) != SIG_ERR && signal(SIGCHLD, SIG_DFL) == SIG_DFL);
    CHECK_INT(sigpending(&pending), 0);
    CHECK(!sigismember(&pending, second) && !sigismember(&pending, SIGCHLD));

    /* SIGQUEUE_MAX of them */
    for (i = 0; i < SIGQUEUE_MAX; i++) CHECK_INT(send(first, i), 0);
    CHECK_INT(sysconf(_SC_SIGQUEUE_MAX), SIGQUEUE_MAX);
    CHECK_ERRNO(send(first, i), EAGAIN);
    CHECK_ERRNO(raise(first), EAGAIN);
    CHECK_INT(send(SIGUSR1, 1), 0); /* needs no slot of the queue */
    count = 0;
    CHECK_INT(sigprocmask(SIG_UNBLOCK, &all, NULL) | sigprocmask(SIG_BLOCK, &all, NULL), 0);
    return 0;
}
