/* Cancellation at each kind of wait, clean-up handlers, and what a cancelled wait leaves behind. */
#define _GNU_SOURCE
#include "test.h"
#include <errno.h>
#include <mqueue.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;
static sem_t zero, ready;
static int cleaned, owned, ends[2];
static pthread_t main_thread;

static void clean(void *argument) {
    cleaned++;
    if (argument) owned += pthread_mutex_unlock(argument) == 0;
}

static void *in_cond(void *argument) {
    pthread_mutex_lock(&lock);
    pthread_cleanup_push(clean, &lock);
    sem_post(&ready);
    for (;;) pthread_cond_wait(&never, &lock);
    pthread_cleanup_pop(0);
    return argument;
}

#define WAITER(name, ...)                                                                                              \
    static void *name(void *argument) {                                                                                \
        pthread_cleanup_push(clean, NULL);                                                                             \
        sem_post(&ready);                                                                                              \
        for (;;) __VA_ARGS__;                                                                                          \
        pthread_cleanup_pop(0);                                                                                        \
        return argument;                                                                                               \
    }

WAITER(in_sem, sem_wait(&zero))
WAITER(in_sleep, sleep(1000))
WAITER(in_join, pthread_join(main_thread, NULL))
WAITER(in_read, {
    char byte;
    read(ends[0], &byte, 1);
})
WAITER(in_poll, {
    struct pollfd entry = {ends[0], POLLIN, 0};
    poll(&entry, 1, -1);
})
WAITER(in_loop, pthread_testcancel())

static void *refuses(void *argument) {
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    sem_post(&ready);
    while (sem_wait(&zero) != 0);
    pthread_setcancelstate(old, NULL);
    pthread_cleanup_push(clean, NULL);
    pthread_testcancel();
    pthread_cleanup_pop(0);
    return argument;
}

static void one(void *(*start)(void *), int pause) {
    pthread_t thread;
    void *result = NULL;
    int before = cleaned;
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    while (sem_wait(&ready) != 0);
    if (pause) nanosleep(&(struct timespec){0, 5000000}, NULL);
    CHECK_INT(pthread_cancel(thread), 0);
    if (start == refuses) sem_post(&zero);
    CHECK_INT(pthread_join(thread, &result), 0);
    CHECK(result == PTHREAD_CANCELED);
    CHECK_INT(cleaned, before + 1);
}

int main(void) {
    main_thread = pthread_self();
    CHECK(sem_init(&zero, 0, 0) == 0 && sem_init(&ready, 0, 0) == 0 && pipe(ends) == 0);
    for (int pause = 0; pause < 2; pause++) {
        one(in_cond, pause);
        one(in_sem, pause);
        one(in_sleep, pause);
        one(in_join, pause);
        one(in_read, pause);
        one(in_poll, pause);
        one(in_loop, pause);
        one(refuses, pause);
    }
    CHECK_INT(owned, 2);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    CHECK_INT(pthread_cond_destroy(&never), 0);
    return 0;
}
