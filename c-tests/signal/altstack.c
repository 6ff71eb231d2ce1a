// peer: skip wasi-libc has no sigaltstack
/* What is set is kept and told. */
#include "test.h"
#include <signal.h>
#include <unistd.h>

static char buffer[SIGSTKSZ];

int main(void) {
    stack_t stack = {0}, old;
    CHECK_INT(sigaltstack(NULL, NULL), 0);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK(old.ss_flags == SS_DISABLE && old.ss_size == 0);
    stack.ss_sp = buffer;
    stack.ss_size = sizeof buffer;
    CHECK_INT(sigaltstack(&stack, &old), 0);
    CHECK_INT(old.ss_flags, SS_DISABLE);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK(old.ss_sp == buffer && old.ss_size == sizeof buffer && old.ss_flags == 0);
    stack.ss_size = MINSIGSTKSZ - 1;
    CHECK_ERRNO(sigaltstack(&stack, NULL), ENOMEM);
    stack.ss_size = MINSIGSTKSZ;
    stack.ss_flags = 64;
    CHECK_ERRNO(sigaltstack(&stack, NULL), EINVAL);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK_INT(old.ss_size, sizeof buffer);
    stack.ss_flags = SS_DISABLE;
    stack.ss_size = 0;
    CHECK_INT(sigaltstack(&stack, &old), 0);
    CHECK(old.ss_sp == buffer);
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK_INT(old.ss_flags, SS_DISABLE);
    CHECK_INT(sysconf(_SC_MINSIGSTKSZ), MINSIGSTKSZ);
    CHECK_INT(sysconf(_SC_SIGSTKSZ), SIGSTKSZ);
    return 0;
}
