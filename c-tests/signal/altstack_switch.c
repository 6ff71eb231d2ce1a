// cflags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false
// peer: skip wasi-libc has no sigaltstack
/* Handlers with SA_ONSTACK run on the alternate stack. */
#include "test.h"
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>

enum { SIZE = 32768 };
static char *memory;
static int inside;
static sigjmp_buf out;

static int is_inside(void) {
    char here;
    char *volatile at = &here;
    return at >= memory && at < memory + SIZE;
}

static void handler(int signal) {
    stack_t now, other = {.ss_sp = memory, .ss_size = SIZE};
    (void)signal;
    inside = is_inside();
    CHECK_INT(sigaltstack(NULL, &now), 0);
    CHECK_INT(now.ss_flags, inside ? SS_ONSTACK : 0);
    if (inside) {
        CHECK_ERRNO(sigaltstack(&other, NULL), EPERM);
        CHECK_INT(raise(SIGUSR2), 0); /* a second handler uses the same stack */
        CHECK_INT(inside, 1);
    }
}

static void with_info(int signal, siginfo_t *info, void *context) {
    CHECK(info->si_signo == signal && context != NULL);
    inside = is_inside();
}

static void jump(int signal) {
    (void)signal;
    inside = is_inside();
    siglongjmp(out, 1);
}

int main(void) {
    memory = malloc(SIZE);
    stack_t stack = {.ss_sp = memory, .ss_size = SIZE}, old;
    CHECK_INT(sigaltstack(&stack, NULL), 0);
    struct sigaction action = {.sa_handler = handler};
    CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && raise(SIGUSR1) == 0 && inside == 0);
    action.sa_flags = SA_ONSTACK | SA_SIGINFO;
    action.sa_sigaction = with_info;
    CHECK(sigaction(SIGUSR2, &action, NULL) == 0 && raise(SIGUSR2) == 0 && inside == 1);
    action.sa_flags = SA_ONSTACK;
    action.sa_handler = handler;
    inside = 0;
    CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && raise(SIGUSR1) == 0 && inside == 1);
    CHECK(!is_inside());
    CHECK(sigaltstack(NULL, &old) == 0 && old.ss_flags == 0 && old.ss_sp == memory);
    /* Left by a jump, it is free again. */
    action.sa_handler = jump;
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);
    for (volatile int i = 0; i < 3; i++) {
        inside = 0;
        if (sigsetjmp(out, 1) == 0) raise(SIGUSR1);
        CHECK(inside == 1 && !is_inside());
        CHECK(sigaltstack(NULL, &old) == 0 && old.ss_flags == 0);
    }
    stack.ss_flags = SS_DISABLE;
    action.sa_handler = handler;
    CHECK(sigaltstack(&stack, NULL) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
    inside = 1;
    CHECK_INT(sigaltstack(NULL, &old), 0);
    CHECK_INT(old.ss_flags, SS_DISABLE);
    return 0;
}
