// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <stddef.h>
#include <threads.h>

/* An allocator of the program's that gives what it is told to, and counts. */
static _Alignas(16) char heap[1 << 20];
static size_t used;
static int left, blocks;

void *malloc(size_t size) {
    if (left == 0 || size > sizeof heap - used) return NULL;
    left--;
    blocks++;
    char *block = heap + used;
    used += (size + 15) & ~(size_t)15;
    return block;
}

void free(void *block) {
    if (block && --blocks == 0) used = 0;
}

void *calloc(size_t count, size_t size) { return count && size ? NULL : malloc(1); }
void *realloc(void *block, size_t size) { return block || size ? NULL : malloc(1); }

static int runs;

static void *start(void *argument) {
    runs++;
    return argument;
}

static int start_c11(void *argument) {
    runs++;
    return argument != NULL;
}

int main(void) {
    pthread_t thread;
    thrd_t c11;
    pthread_attr_t attr;
    for (left = 0; runs == 0; left++) {
        int now = left, error = pthread_create(&thread, NULL, start, NULL);
        left = now;
        CHECK(error == 0 || error == EAGAIN);
        if (error)
            CHECK_INT(blocks, 0);
        else
            sched_yield();
        CHECK(now < 10);
    }
    CHECK_INT(blocks, 1); /* until it is joined; its stack is gone */
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK_INT(blocks, 0);
    for (left = 0; runs == 1; left++) {
        int now = left, error = thrd_create(&c11, start_c11, NULL);
        left = now;
        CHECK(error == thrd_success || error == thrd_nomem);
        if (error == thrd_success) thrd_yield();
    }
    CHECK(thrd_detach(c11) == thrd_success && blocks == 0);
    left = 100;
    pthread_attr_init(&attr);
    CHECK_INT(pthread_attr_setstacksize(&attr, 2 << 20), 0);
    CHECK_INT(pthread_create(&thread, &attr, start, NULL), EAGAIN);
    CHECK(pthread_attr_setstacksize(&attr, 1 << 30) == 0 && pthread_attr_setguardsize(&attr, 1 << 30) == 0);
    CHECK_INT(pthread_create(&thread, &attr, start, NULL), EAGAIN);
    CHECK(blocks == 0 && runs == 2);
    pthread_attr_init(&attr);
    CHECK_INT(pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED), 0);
    CHECK(pthread_create(&thread, &attr, start, NULL) == 0);
    sched_yield();
    CHECK(runs == 3 && blocks == 0);
    return 0;
}
