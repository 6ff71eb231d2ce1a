// cflags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lsetjmp
// peer: skip its sysroot is compared without exceptions
#define _GNU_SOURCE
#include "test.h"
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static jmp_buf outer, inner;
static sigjmp_buf with_mask;

static void deep(int level, jmp_buf target, int value) {
    char frame[64];
    memset(frame, level, sizeof frame);
    if (level)
        deep(level - 1, target, value);
    else
        longjmp(target, value);
    frame[0] = 0;
}

static int nested(void) {
    int value = setjmp(inner);
    if (value == 0) deep(10, inner, 5);
    if (value == 5) longjmp(outer, 6);
    return value;
}

static void handler(int signal) { siglongjmp(with_mask, signal); }

int main(void) {
    volatile int count = 0;
    int value = setjmp(outer);
    if (value == 0) {
        count++;
        nested();
        CHECK(0);
    }
    CHECK(value == 6 && count == 1);

    /* longjmp(…, 0) makes setjmp return 1. */
    value = setjmp(outer);
    if (value == 0) longjmp(outer, 0);
    CHECK(value == 1);

    /* Over and over, as an interpreter does. */
    for (volatile int i = 0; i < 10000; i++) {
        switch (setjmp(outer)) {
        case 0: deep(3, outer, i % 7 + 1); break;
        default: count++;
        }
    }
    CHECK(count == 10001);

    /* Out of a signal handler. */
    signal(SIGUSR1, handler);
    if ((value = sigsetjmp(with_mask, 1)) == 0) {
        raise(SIGUSR1);
        CHECK(0);
    }
    CHECK(value == SIGUSR1);
    /* The signal was blocked in its handler, and no longer is. */
    if ((value = sigsetjmp(with_mask, 1)) == 0) {
        raise(SIGUSR1);
        CHECK(0);
    }
    CHECK(value == SIGUSR1);
    if ((value = sigsetjmp(with_mask, 0)) == 0) siglongjmp(with_mask, 0);
    CHECK(value == 1);

    if ((value = _setjmp(outer)) == 0) _longjmp(outer, -3);
    CHECK(value == -3);
    return 0;
}
