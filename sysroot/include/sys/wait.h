/* <sys/wait.h>: waiting for other processes, which WASI has not. POSIX.1-2024. */
#ifndef _SYS_WAIT_H
#define _SYS_WAIT_H

#include <bits/features.h>
#include <bits/id_t.h>
#include <bits/pid_t.h>
#include <bits/wait.h>
#include <signal.h>
#if __SHOW_XSI || __SHOW_BSD
#include <sys/resource.h>
#endif

typedef enum { P_ALL = 0, P_PID = 1, P_PGID = 2 } idtype_t;

#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x1000000
#define WIFCONTINUED(status) ((status) == 0xffff)
#if __SHOW_BSD
#define WCOREDUMP(status) ((status) & 0x80)
#define W_EXITCODE(result, signal) ((result) << 8 | (signal))
#define W_STOPCODE(signal) ((signal) << 8 | 0x7f)
#endif

struct rusage;

#if __SHOW_ENOSYS
__C_BEGIN
pid_t wait(int *) __NO_PROCESSES;
pid_t waitpid(pid_t, int *, int) __NO_PROCESSES;
#if __SHOW_POSIX
int waitid(idtype_t, id_t, siginfo_t *, int) __NO_PROCESSES;
#endif
#if __SHOW_BSD
pid_t wait3(int *, int, struct rusage *) __NO_PROCESSES;
pid_t wait4(pid_t, int *, int, struct rusage *) __NO_PROCESSES;
#endif
__C_END
#endif

#endif
