/* The host's number of a thread is where objects made for wasi-libc look for it: 20 bytes into what a pthread_t points to. */
#include "test.h"
#include <pthread.h>

#define THREADS 4

static pthread_barrier_t all;

static int number(pthread_t thread) { return *(int *)((char *)thread + 20); }

static void *start(void *own) {
    *(int *)own = number(pthread_self());
    pthread_barrier_wait(&all);
    return own;
}

int main(void) {
    pthread_t threads[THREADS];
    int own[THREADS];
    CHECK_INT(pthread_barrier_init(&all, NULL, THREADS + 1), 0);
    for (int i = 0; i < THREADS; i++) {
        CHECK_INT(pthread_create(&threads[i], NULL, start, &own[i]), 0);
        CHECK(number(threads[i]) > 0);
    }
    pthread_barrier_wait(&all);
    for (int i = 0; i < THREADS; i++) {
        CHECK_INT(own[i], number(threads[i]));
        for (int k = 0; k < i; k++)
            CHECK(own[i] != own[k]);
    }
    for (int i = 0; i < THREADS; i++)
        CHECK_INT(pthread_join(threads[i], NULL), 0);
    return 0;
}
