/* Threads hand a turn round by broadcasts; one that waits anew takes no wake-up of those that waited before it. */
#include "test.h"
#include <pthread.h>
#include <stdint.h>

enum { THREADS = 3, ROUNDS = 200 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int turn;

static void *run(void *argument) {
    int number = (int)(intptr_t)argument;
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_INT(pthread_mutex_lock(&lock), 0);
        while (turn != number) CHECK_INT(pthread_cond_wait(&changed, &lock), 0);
        turn = (number + 1) % THREADS;
        CHECK_INT(pthread_cond_broadcast(&changed), 0);
        CHECK_INT(pthread_mutex_unlock(&lock), 0);
    }
    return argument;
}

int main(void) {
    pthread_t thread[THREADS];
    for (int i = 1; i < THREADS; i++) CHECK_INT(pthread_create(&thread[i], NULL, run, (void *)(intptr_t)i), 0);
    run(NULL);
    for (int i = 1; i < THREADS; i++) CHECK_INT(pthread_join(thread[i], NULL), 0);
    CHECK_INT(turn, 0);
    return 0;
}
