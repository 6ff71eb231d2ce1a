// cflags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lsetjmp
// peer: skip its sysroot is compared without exceptions
#include "test.h"
#include <pthread.h>
#include <setjmp.h>
#include <threads.h>

static jmp_buf out;
static int calls, jump;

static void init(void) {
    calls++;
    if (jump) longjmp(out, 1);
}

/* A function that was left by a jump counts as never called. */
int main(void) {
    pthread_once_t control = PTHREAD_ONCE_INIT;
    once_flag flag = ONCE_FLAG_INIT;
    jump = 1;
    if (setjmp(out) == 0) {
        pthread_once(&control, init);
        CHECK(0);
    }
    CHECK_INT(calls, 1);
    jump = 0;
    CHECK(pthread_once(&control, init) == 0 && calls == 2);
    CHECK(pthread_once(&control, init) == 0 && calls == 2);
    jump = 1;
    if (setjmp(out) == 0) {
        call_once(&flag, init);
        CHECK(0);
    }
    CHECK_INT(calls, 3);
    jump = 0;
    call_once(&flag, init);
    call_once(&flag, init);
    CHECK_INT(calls, 4);
    return 0;
}
