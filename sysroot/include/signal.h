/* <signal.h>: signals, which only the program itself raises. ISO C23 7.14, POSIX.1-2024. */
#ifndef _SIGNAL_H
#define _SIGNAL_H

#include <bits/features.h>
#include <bits/sig_atomic_t.h>
#if __SHOW_POSIX
#include <bits/pid_t.h>
#include <bits/sigset_t.h>
#include <bits/size_t.h>
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
#endif

__C_BEGIN
void __SIG_IGN(int);
void __SIG_ERR(int) __NO_RETURN;
#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN (__SIG_IGN)
#define SIG_ERR (__SIG_ERR)

int raise(int);
void (*signal(int, void (*)(int)))(int);
#if __SHOW_POSIX2008
void psignal(int, const char *);
#endif
#if __SHOW_BSD
typedef void (*sig_t)(int);
#endif
#if __SHOW_GNU
typedef void (*sighandler_t)(int);
void (*bsd_signal(int, void (*)(int)))(int);
void (*__sysv_signal(int, void (*)(int)))(int);
#endif
__C_END

#endif
