// cflags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>

static jmp_buf out;
static int cleaned;

static void clean(void *argument) { cleaned += *(int *)argument; }

static void deep(int level, int jump) {
    volatile char buffer[64];
    buffer[level] = 1;
    if (level)
        deep(level - 1, jump);
    else if (jump)
        longjmp(out, jump);
    else
        pthread_exit(&cleaned);
    CHECK(buffer[level] == 1);
}

/* A frame that catches jumps lets the exit pass; a jump within a thread stays within it. */
static void *start(void *argument) {
    volatile int jumps = 0;
    int one = 1;
    pthread_cleanup_push(clean, &one);
    switch (setjmp(out)) {
    case 0: deep(5, 7); break;
    case 7: jumps++; break;
    }
    CHECK_INT(jumps, 1);
    if (setjmp(out) == 0) deep(3, 0);
    CHECK(0);
    pthread_cleanup_pop(0);
    return argument;
}

int main(void) {
    jmp_buf mine;
    pthread_t thread;
    volatile int rounds = 0;
    void *result = NULL;
    if (setjmp(mine) == 0) rounds++;
    for (int i = 1; i <= 50; i++) {
        int before = cleaned;
        CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
        sched_yield();
        CHECK(cleaned == before + 1 && pthread_join(thread, &result) == 0 && result == &cleaned);
    }
    if (rounds++ < 3) longjmp(mine, 1);
    CHECK_INT(rounds, 4);
    return 0;
}
