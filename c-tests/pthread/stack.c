// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static uintptr_t low, high, guard;

/* Uses 'levels' KiB and a little. */
static int deep(int levels) {
    volatile char buffer[1024];
    memset((char *)buffer, levels, sizeof buffer);
    uintptr_t here = (uintptr_t)buffer;
    CHECK(here >= low && here < high);
    int below = levels ? deep(levels - 1) : 0;
    CHECK(buffer[0] == (char)levels && buffer[1023] == (char)levels);
    return below + 1;
}

static void bounds(void) {
    pthread_attr_t attr;
    void *stack;
    size_t size, guarded;
    CHECK_INT(pthread_getattr_np(pthread_self(), &attr), 0);
    CHECK_INT(pthread_attr_getstack(&attr, &stack, &size), 0);
    CHECK_INT(pthread_attr_getguardsize(&attr, &guarded), 0);
    low = (uintptr_t)stack;
    high = low + size;
    guard = guarded;
}

static void *start(void *argument) {
    int levels = *(int *)argument;
    bounds();
    CHECK_INT((uintptr_t)__builtin_frame_address(0) % 16, 0);
    return deep(levels) == levels + 1 ? argument : NULL;
}

static void *size_of(void *argument) {
    (void)argument;
    bounds();
    return (void *)(high - low);
}

int main(void) {
    pthread_t thread;
    pthread_attr_t attr, other;
    void *result = NULL, *stack;
    size_t size = 0;
    int levels, state;
    /* The main thread's. */
    bounds();
    uintptr_t here = (uintptr_t)&size;
    CHECK(here >= low && here < high);
    /* The default. */
    CHECK(pthread_attr_init(&attr) == 0 && pthread_attr_getstacksize(&attr, &size) == 0);
    CHECK_INT(size, 131072);
    levels = 100;
    CHECK_INT(pthread_create(&thread, NULL, start, &levels), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == &levels && high - low == size && guard == 0);
    /* A large one, used to the full. */
    CHECK_INT(pthread_attr_setstacksize(&attr, 8 << 20), 0);
    levels = 7500;
    CHECK_INT(pthread_create(&thread, &attr, start, &levels), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == &levels && high - low == 8 << 20);
    /* With something beyond its end. */
    CHECK(pthread_attr_setstacksize(&attr, 20001) == 0 && pthread_attr_setguardsize(&attr, 5000) == 0);
    CHECK(pthread_create(&thread, &attr, size_of, NULL) == 0);
    CHECK(pthread_join(thread, &result) == 0 && guard == 5000 && (uintptr_t)result >= 20001 &&
          (uintptr_t)result < 20001 + 16);
    /* The smallest. */
    CHECK(pthread_attr_setstacksize(&attr, PTHREAD_STACK_MIN - 1) == EINVAL);
    CHECK(pthread_attr_setstacksize(&attr, PTHREAD_STACK_MIN) == 0);
    CHECK_INT(pthread_create(&thread, &attr, size_of, NULL), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == (void *)PTHREAD_STACK_MIN);
    /* One of the program's, at an unaligned address; it is not freed. */
    char *own = malloc(300000);
    memset(own, 'o', 300000);
    CHECK_INT(pthread_attr_setstack(&attr, own + 1, PTHREAD_STACK_MIN - 1), EINVAL);
    CHECK_INT(pthread_attr_setstack(&attr, (void *)UINTPTR_MAX, 4096), EINVAL);
    CHECK_INT(pthread_attr_setstack(&attr, own + 1, 200000), 0);
    CHECK(pthread_attr_getstack(&attr, &stack, &size) == 0 && stack == own + 1 && size == 200000);
    levels = 150;
    CHECK_INT(pthread_create(&thread, &attr, start, &levels), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == &levels);
    CHECK(low == (uintptr_t)own + 1 && high == low + 200000);
    CHECK(own[0] == 'o' && own[200001] == 'o' && own[150000] != 'o');
    free(own);
    /* The detach state is the present one. */
    CHECK(pthread_create(&thread, NULL, size_of, NULL) == 0 && pthread_getattr_np(thread, &other) == 0);
    CHECK(pthread_attr_getdetachstate(&other, &state) == 0 && state == PTHREAD_CREATE_JOINABLE);
    CHECK(pthread_join(thread, NULL) == 0 && pthread_getattr_np(thread, &other) == ESRCH);
    CHECK(pthread_detach(pthread_self()) == 0 && pthread_getattr_np(pthread_self(), &other) == 0);
    CHECK(pthread_attr_getdetachstate(&other, &state) == 0 && state == PTHREAD_CREATE_DETACHED);
    return 0;
}
