// peer: skip wasi-libc has no sigaltstack
/* What is set is kept and told. */
#include "test.h"
#include <signal.h>
#include <unistd.h>

static char room[SIGSTKSZ];

int main(void) {
    stack_t stack = {0}, old;
    CHECK_INT(sigaltstack(NULL, NULL), 0);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK(old.ss_flags == SS_DISABLE && old.ss_size == 0);
    stack.ss_sp = room;
    stack.ss_size = sizeof room;
    CHECK_INT(sigaltstack(&stack, &old), 0);
    CHECK_INT(old.ss_flags, SS_DISABLE);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK(old.ss_sp == room && old.ss_size == sizeof room && old.ss_flags == 0);
    stack.ss_size = MINSIGSTKSZ - 1;
    CHECK_ERRNO(sigaltstack(&stack, NULL), ENOMEM);
    stack.ss_size = MINSIGSTKSZ;
    stack.ss_flags = 64;
    CHECK_ERRNO(sigaltstack(&stack, NULL), EINVAL);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK_INT(old.ss_size, sizeof room);
    stack.ss_flags = SS_DISABLE;
    stack.ss_size = 0;
    CHECK_INT(sigaltstack(&stack, &old), 0);
    CHECK(old.ss_sp == room);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK_INT(old.ss_flags, SS_DISABLE);
    CHECK_INT(sysconf(_SC_MINSIGSTKSZ), MINSIGSTKSZ);
    CHECK_INT(sysconf(_SC_SIGSTKSZ), SIGSTKSZ);
    return 0;
}
