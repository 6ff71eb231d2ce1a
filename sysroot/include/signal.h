/* <signal.h>: signals, which only the program itself raises. ISO C23 7.14, POSIX.1-2024. */
#ifndef _SIGNAL_H
#define _SIGNAL_H

#include <bits/features.h>
#include <bits/sig_atomic_t.h>
#if __SHOW_POSIX
#include <bits/pid_t.h>
#include <bits/pthread_t.h>
#include <bits/sigevent.h>
#include <bits/sigset_t.h>
#include <bits/size_t.h>
#include <bits/stack_t.h>
#include <bits/timespec.h>
#include <bits/uid_t.h>
#endif

#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGIOT SIGABRT
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGSTKFLT 16
#define SIGCHLD 17
#define SIGCONT 18
#define SIGSTOP 19
#define SIGTSTP 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGIO 29
#define SIGPOLL 29
#define SIGPWR 30
#define SIGSYS 31
#define SIGUNUSED SIGSYS
#define _NSIG 65
#if __SHOW_BSD
#define NSIG _NSIG
#define SIGCLD SIGCHLD
#endif

#if __SHOW_POSIX
#define SIGRTMIN 32
#define SIGRTMAX 64

#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

#define SA_NOCLDSTOP 1
#define SA_NOCLDWAIT 2
#define SA_SIGINFO 4
#define SA_ONSTACK 0x08000000
#define SA_RESTART 0x10000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND (-0x7fffffff - 1)

/* where a signal comes from: si_code */
#define SI_USER 0
#define SI_QUEUE (-1)
#define SI_TIMER (-2)
#define SI_MESGQ (-3)
#define SI_ASYNCIO (-4)
#define ILL_ILLOPC 1
#define ILL_ILLOPN 2
#define ILL_ILLADR 3
#define ILL_ILLTRP 4
#define ILL_PRVOPC 5
#define ILL_PRVREG 6
#define ILL_COPROC 7
#define ILL_BADSTK 8
#define FPE_INTDIV 1
#define FPE_INTOVF 2
#define FPE_FLTDIV 3
#define FPE_FLTOVF 4
#define FPE_FLTUND 5
#define FPE_FLTRES 6
#define FPE_FLTINV 7
#define FPE_FLTSUB 8
#define SEGV_MAPERR 1
#define SEGV_ACCERR 2
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define BUS_OBJERR 3
#define TRAP_BRKPT 1
#define TRAP_TRACE 2
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_DUMPED 3
#define CLD_TRAPPED 4
#define CLD_STOPPED 5
#define CLD_CONTINUED 6
#define POLL_IN 1
#define POLL_OUT 2
#define POLL_MSG 3
#define POLL_ERR 4
#define POLL_PRI 5
#define POLL_HUP 6

typedef struct {
    int si_signo;
    int si_errno;
    int si_code;
    pid_t si_pid;
    uid_t si_uid;
    union sigval si_value;
    void *si_addr;
    int si_status;
    long si_band;
    int si_timerid;
    int si_overrun;
} siginfo_t;

/* the stack for handlers with SA_ONSTACK */
#define SS_ONSTACK 1
#define SS_DISABLE 2
#define MINSIGSTKSZ 2048
#define SIGSTKSZ 8192

/* what a handler breaks into; the registers cannot be seen */
typedef struct {
    unsigned long __registers[8];
} mcontext_t;

typedef struct __ucontext {
    unsigned long uc_flags;
    struct __ucontext *uc_link;
    stack_t uc_stack;
    mcontext_t uc_mcontext;
    sigset_t uc_sigmask;
} ucontext_t;

struct sigaction {
    union {
        void (*__handler)(int);
        void (*__action)(int, siginfo_t *, void *);
    } __function;
    sigset_t sa_mask;
    int sa_flags;
};
#define sa_handler __function.__handler
#define sa_sigaction __function.__action
#endif

__C_BEGIN
void __SIG_IGN(int);
void __SIG_ERR(int) __NO_RETURN;
#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN (__SIG_IGN)
#define SIG_ERR (__SIG_ERR)

int raise(int);
void (*signal(int, void (*)(int)))(int);
#if __SHOW_POSIX
int kill(pid_t, int);
int sigaction(int, const struct sigaction *__restrict, struct sigaction *__restrict);
int sigaddset(sigset_t *, int);
int sigdelset(sigset_t *, int);
int sigemptyset(sigset_t *);
int sigfillset(sigset_t *);
int sigismember(const sigset_t *, int);
int sigpending(sigset_t *);
int sigprocmask(int, const sigset_t *__restrict, sigset_t *__restrict);
int sigqueue(pid_t, int, union sigval);
int sigsuspend(const sigset_t *);
int sigtimedwait(const sigset_t *__restrict, siginfo_t *__restrict, const struct timespec *__restrict);
int sigwait(const sigset_t *__restrict, int *__restrict);
int sigwaitinfo(const sigset_t *__restrict, siginfo_t *__restrict);
int pthread_kill(pthread_t, int);
int pthread_sigmask(int, const sigset_t *__restrict, sigset_t *__restrict);
#endif
#if __SHOW_POSIX2008
void psiginfo(const siginfo_t *, const char *);
void psignal(int, const char *);
#endif
#if __SHOW_POSIX2024
#define SIG2STR_MAX 9
int sig2str(int, char *);
int str2sig(const char *__restrict, int *__restrict);
#endif
#if __SHOW_XSI
int killpg(pid_t, int);
int sigaltstack(const stack_t *__restrict, stack_t *__restrict);
int sighold(int);
int sigignore(int);
int siginterrupt(int, int);
int sigpause(int);
int sigrelse(int);
void (*bsd_signal(int, void (*)(int)))(int);
void (*sigset(int, void (*)(int)))(int);
void __SIG_HOLD(int);
#define SIG_HOLD (__SIG_HOLD)
#endif
#if __SHOW_BSD
typedef void (*sig_t)(int);
#define sigmask(signal) (1u << ((signal) - 1))
int sigblock(int);
int siggetmask(void);
int sigsetmask(int);
#endif
#if __SHOW_GNU
typedef void (*sighandler_t)(int);
void (*__sysv_signal(int, void (*)(int)))(int);
int sigisemptyset(const sigset_t *);
int sigandset(sigset_t *, const sigset_t *, const sigset_t *);
int sigorset(sigset_t *, const sigset_t *, const sigset_t *);
#endif
__C_END

#endif
