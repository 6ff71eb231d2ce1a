// peer: skip wasi-libc's <signal.h> has few of these
/* What POSIX.1-2024 wants of <signal.h>. */
#define _XOPEN_SOURCE 800
#include "test.h"
#include <signal.h>

#define ONE_OF(n) (1 << (n))

int main(void) {
    /* each kind's codes are unlike each other */
    CHECK_INT(ONE_OF(ILL_ILLOPC) | ONE_OF(ILL_ILLOPN) | ONE_OF(ILL_ILLADR) | ONE_OF(ILL_ILLTRP) | ONE_OF(ILL_PRVOPC) |
                  ONE_OF(ILL_PRVREG) | ONE_OF(ILL_COPROC) | ONE_OF(ILL_BADSTK),
              0x1fe);
    CHECK_INT(ONE_OF(FPE_INTDIV) | ONE_OF(FPE_INTOVF) | ONE_OF(FPE_FLTDIV) | ONE_OF(FPE_FLTOVF) | ONE_OF(FPE_FLTUND) |
                  ONE_OF(FPE_FLTRES) | ONE_OF(FPE_FLTINV) | ONE_OF(FPE_FLTSUB),
              0x1fe);
    CHECK_INT(ONE_OF(SEGV_MAPERR) | ONE_OF(SEGV_ACCERR), 6);
    CHECK_INT(ONE_OF(BUS_ADRALN) | ONE_OF(BUS_ADRERR) | ONE_OF(BUS_OBJERR), 0xe);
    CHECK_INT(ONE_OF(TRAP_BRKPT) | ONE_OF(TRAP_TRACE), 6);
    CHECK_INT(ONE_OF(CLD_EXITED) | ONE_OF(CLD_KILLED) | ONE_OF(CLD_DUMPED) | ONE_OF(CLD_TRAPPED) | ONE_OF(CLD_STOPPED) |
                  ONE_OF(CLD_CONTINUED),
              0x7e);
    CHECK_INT(ONE_OF(-SI_QUEUE) | ONE_OF(-SI_TIMER) | ONE_OF(-SI_MESGQ) | ONE_OF(-SI_ASYNCIO) | ONE_OF(SI_USER), 0x1f);
    CHECK_INT(ONE_OF(SIGEV_NONE) | ONE_OF(SIGEV_SIGNAL) | ONE_OF(SIGEV_THREAD), 7);
    CHECK(SIGRTMAX - SIGRTMIN >= 8 && SIGRTMIN > SIGSYS);
    CHECK(SIGSTKSZ >= MINSIGSTKSZ && SS_ONSTACK != SS_DISABLE);
    CHECK(SA_NOCLDSTOP && SA_NOCLDWAIT && SA_NODEFER && SA_ONSTACK && SA_RESETHAND && SA_RESTART && SA_SIGINFO);

    /* the members */
    siginfo_t info = {.si_signo = 1,
                      .si_code = 2,
                      .si_errno = 3,
                      .si_pid = 4,
                      .si_uid = 5,
                      .si_addr = 0,
                      .si_status = 6,
                      .si_value = {.sival_ptr = 0}};
    struct sigevent event = {.sigev_notify = SIGEV_NONE,
                             .sigev_signo = 1,
                             .sigev_value = {.sival_int = 2},
                             .sigev_notify_function = 0,
                             .sigev_notify_attributes = 0};
    stack_t stack = {.ss_sp = 0, .ss_size = 1, .ss_flags = 2};
    ucontext_t context = {.uc_link = 0, .uc_stack = stack};
    sigemptyset(&context.uc_sigmask);
    mcontext_t *registers = &context.uc_mcontext;
    CHECK(info.si_status == 6 && event.sigev_value.sival_int == 2 && context.uc_stack.ss_size == 1 && registers);
    pthread_t thread = 0;
    pthread_attr_t *attributes = event.sigev_notify_attributes;
    struct timespec time = {0, 0};
    CHECK(!thread && !attributes && !time.tv_sec);
    return 0;
}
