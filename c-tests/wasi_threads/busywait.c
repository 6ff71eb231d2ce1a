/* A thread that may not block looks at the word again and again: locks, conditions with and without a timeout, joins. */

#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>
#include <wasi/libc-busywait.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static int ready;

static void *start(void *argument) {
    nanosleep(&(struct timespec){0, 10000000}, NULL);
    pthread_mutex_lock(&lock);
    ready = 1;
    pthread_cond_signal(&condition);
    pthread_mutex_unlock(&lock);
    return argument;
}

int main(void) {
    pthread_t thread;
    struct timespec until;
    sem_t zero;
    __wasilibc_enable_futex_busywait_on_current_thread();
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    pthread_mutex_lock(&lock);
    while (!ready) pthread_cond_wait(&condition, &lock);
    pthread_mutex_unlock(&lock);
    CHECK_INT(pthread_join(thread, NULL), 0);
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += until.tv_nsec >= 990000000;
    until.tv_nsec = (until.tv_nsec + 10000000) % 1000000000;
    sem_init(&zero, 0, 0);
    CHECK_ERRNO(sem_timedwait(&zero, &until), ETIMEDOUT);
    return 0;
}
