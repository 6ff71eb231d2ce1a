// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_key_t key;
static int order;

static void note(void *argument) { order = order * 10 + *(int *)argument; }
static void destroy(void *value) { order = order * 10 + *(int *)value; }

static int one = 1, two = 2, three = 3, four = 4;

static void deep(int level) {
    volatile char buffer[200];
    memset((char *)buffer, level, sizeof buffer);
    pthread_cleanup_push(note, level % 2 ? &one : &two);
    if (level)
        deep(level - 1);
    else
        pthread_exit(&order);
    pthread_cleanup_pop(0);
    CHECK(buffer[5] == level);
}

static void *leave(void *argument) {
    pthread_setspecific(key, &three);
    deep(*(int *)argument);
    CHECK(0);
    return NULL;
}

static int compare(const void *left, const void *right) {
    (void)left;
    (void)right;
    pthread_exit("sorting");
}

/* Through a function of the library. */
static void *leave_sort(void *argument) {
    int numbers[] = {2, 1};
    (void)argument;
    qsort(numbers, 2, sizeof *numbers, compare);
    return NULL;
}

static void *middle(void *argument) {
    pthread_t inner;
    void *result = NULL;
    int level = 2;
    CHECK_INT(pthread_create(&inner, NULL, leave, &level), 0);
    CHECK(pthread_join(inner, &result) == 0 && result == &order);
    pthread_exit(argument);
}

/* In a destructor: the rest of them still runs. */
static pthread_key_t first, second;

static void destroy_and_leave(void *value) {
    order = order * 10 + *(int *)value;
    pthread_exit("twice");
}

static void *leave_twice(void *argument) {
    CHECK(pthread_key_create(&first, destroy_and_leave) == 0 && pthread_key_create(&second, destroy) == 0);
    pthread_setspecific(first, &one);
    pthread_setspecific(second, &two);
    pthread_exit(argument);
}

static void last(void) {
    if (order != 44) _Exit(9);
    puts("the end");
}

int main(void) {
    pthread_t thread;
    void *result = NULL;
    int level = 3;
    int here = 77;
    CHECK_INT(pthread_key_create(&key, destroy), 0);
    CHECK_INT(pthread_create(&thread, NULL, leave, &level), 0);
    sched_yield();
    CHECK_INT(order, 21213);
    CHECK(pthread_join(thread, &result) == 0 && result == &order && here == 77);

    order = 0;
    CHECK_INT(pthread_create(&thread, NULL, leave_sort, NULL), 0);
    CHECK(pthread_join(thread, &result) == 0 && strcmp(result, "sorting") == 0);

    CHECK_INT(pthread_create(&thread, NULL, middle, &here), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == &here);
    CHECK_INT(order, 2123);

    order = 0;
    CHECK_INT(pthread_create(&thread, NULL, leave_twice, &here), 0);
    sched_yield();
    CHECK_INT(order, 12);
    CHECK(pthread_join(thread, &result) == 0 && strcmp(result, "twice") == 0);

    /* Over and over: the stack pointer is where it was. */
    char *before = __builtin_frame_address(0);
    for (int i = 0; i < 2000; i++) {
        order = 0;
        if (pthread_create(&thread, NULL, leave, &level) || pthread_join(thread, &result) || order != 21213) CHECK(0);
    }
    CHECK(before == __builtin_frame_address(0));

    order = 0;
    atexit(last);
    pthread_setspecific(key, &four);
    pthread_cleanup_push(note, &four);
    pthread_exit(&here); /* the last thread: exit(0) */
    pthread_cleanup_pop(0);
}
