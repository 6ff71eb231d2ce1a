/* What POSIX lets us refuse does not hang. */
#define _GNU_SOURCE
#include "_soon.h"
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <time.h>

static pthread_t main_thread;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_barrier_t both;

static void *joins_main(void *argument) {
    pthread_barrier_wait(&both);
    nanosleep(&(struct timespec){0, 10000000}, NULL);
    return (void *)(intptr_t)pthread_join(main_thread, NULL);
    (void)argument;
}

static void *tries(void *argument) {
    struct timespec realtime = soon(CLOCK_REALTIME), monotonic = soon(CLOCK_MONOTONIC);
    CHECK_INT(pthread_mutex_trylock(&lock), EBUSY);
    CHECK_INT(pthread_mutex_unlock(&lock), EPERM);
    CHECK_INT(pthread_mutex_timedlock(&lock, &realtime), ETIMEDOUT);
    CHECK_INT(pthread_mutex_clocklock(&lock, CLOCK_MONOTONIC, &monotonic), ETIMEDOUT);
    return argument;
}

static void *ends_locked(void *argument) {
    CHECK_INT(pthread_mutex_lock(argument), 0);
    return NULL;
}

int main(void) {
    pthread_t thread;
    void *result;
    main_thread = pthread_self();
    pthread_barrier_init(&both, NULL, 2);
    CHECK_INT(pthread_join(pthread_self(), NULL), EDEADLK);
    CHECK_INT(pthread_create(&thread, NULL, joins_main, NULL), 0);
    pthread_barrier_wait(&both);
    CHECK_INT(pthread_join(thread, &result), 0);
    CHECK((intptr_t)result == EDEADLK || (intptr_t)result == EINVAL);

    CHECK_INT(pthread_mutex_lock(&lock), 0);
    CHECK_INT(pthread_mutex_lock(&lock), EDEADLK);
    CHECK_INT(pthread_create(&thread, NULL, tries, NULL), 0);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK_INT(pthread_mutex_unlock(&lock), 0);

    /* A robust mutex whose owner ends while another thread waits. */
    pthread_mutexattr_t attributes;
    pthread_mutex_t robust;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    CHECK_INT(pthread_mutex_init(&robust, &attributes), 0);
    CHECK_INT(pthread_create(&thread, NULL, ends_locked, &robust), 0);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK_INT(pthread_mutex_lock(&robust), EOWNERDEAD);
    CHECK_INT(pthread_mutex_consistent(&robust), 0);
    CHECK_INT(pthread_mutex_unlock(&robust), 0);
    CHECK_INT(pthread_mutex_destroy(&robust), 0);

    /* Alone, a wait that nobody could end is refused. */
    sem_t zero;
    sem_init(&zero, 0, 0);
    CHECK_ERRNO(sem_wait(&zero), EDEADLK);

    CHECK_INT(pthread_create(&thread, NULL, ends_locked, &lock), 0);
    CHECK_INT(pthread_detach(thread), 0);
    CHECK_INT(pthread_detach(thread), EINVAL);
    CHECK_INT(pthread_join(thread, NULL), EINVAL);
    return 0;
}
