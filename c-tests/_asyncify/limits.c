/* Waits end in the order of their limits, whoever sleeps; values of keys; a wait that nothing could end is EDEADLK. */
#include "test.h"
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdint.h>
#include <time.h>

static int order[8], count;
static pthread_mutex_t a = PTHREAD_MUTEX_INITIALIZER, b = PTHREAD_MUTEX_INITIALIZER;
static sem_t zero;
static volatile int flag;
static pthread_key_t key;

static struct timespec in(clockid_t clock, long milliseconds) {
    struct timespec time;
    clock_gettime(clock, &time);
    time.tv_nsec += milliseconds * 1000000;
    time.tv_sec += time.tv_nsec / 1000000000;
    time.tv_nsec %= 1000000000;
    return time;
}

static void *sleeps(void *argument) {
    nanosleep(&(struct timespec){0, 40000000}, NULL);
    order[count++] = 3;
    return argument;
}

static void *timed(void *argument) {
    struct timespec time = in(CLOCK_MONOTONIC, 20);
    errno = 0;
    CHECK(sem_clockwait(&zero, CLOCK_MONOTONIC, &time) == -1 && errno == ETIMEDOUT);
    order[count++] = 2;
    return argument;
}

static void *polls(void *argument) {
    CHECK_INT(poll(NULL, 0, 5), 0);
    order[count++] = 1;
    return argument;
}

/* Looks again and again, while another thread sleeps. */
static void *spins(void *argument) {
    while (!flag) sched_yield();
    return argument;
}

static void *sets(void *argument) {
    nanosleep(&(struct timespec){0, 3000000}, NULL);
    flag = 1;
    return argument;
}

static void *crosses(void *argument) {
    CHECK_INT(pthread_mutex_lock(&b), 0);
    sched_yield();
    int error = pthread_mutex_lock(&a);
    if (error == 0) pthread_mutex_unlock(&a);
    CHECK_INT(pthread_mutex_unlock(&b), 0);
    return (void *)(intptr_t)error;
}

static void *values(void *argument) {
    for (int i = 0; i < 5; i++) {
        CHECK_INT(pthread_setspecific(key, argument), 0);
        errno = (int)(intptr_t)argument;
        sched_yield();
        CHECK_INT(errno, (int)(intptr_t)argument);
        CHECK(pthread_getspecific(key) == argument);
    }
    return argument;
}

static void all(void *(*start[])(void *), int number) {
    pthread_t thread[4];
    for (int i = 0; i < number; i++)
        CHECK_INT(pthread_create(&thread[i], NULL, start[i], (void *)(intptr_t)(i + 1)), 0);
    for (int i = 0; i < number; i++) {
        void *result;
        CHECK_INT(pthread_join(thread[i], &result), 0);
        CHECK_INT((intptr_t)result, i + 1);
    }
}

int main(void) {
    sem_init(&zero, 0, 0);
    all((void *(*[])(void *)){sleeps, timed, polls}, 3);
    for (int i = 0; i < 3; i++) CHECK_INT(order[i], i + 1);
    all((void *(*[])(void *)){spins, sets}, 2);
    CHECK_INT(pthread_key_create(&key, NULL), 0);
    all((void *(*[])(void *)){values, values, values}, 3);

    pthread_t thread;
    void *result;
    CHECK_INT(pthread_mutex_lock(&a), 0);
    CHECK_INT(pthread_create(&thread, NULL, crosses, NULL), 0);
    sched_yield();
    int error = pthread_mutex_lock(&b);
    if (error == 0) pthread_mutex_unlock(&b);
    CHECK_INT(pthread_mutex_unlock(&a), 0);
    CHECK_INT(pthread_join(thread, &result), 0);
    CHECK((error == EDEADLK) + ((intptr_t)result == EDEADLK) == 1);

    /* Values of a key that is gone are no thread's when it is there again. */
    CHECK_INT(pthread_setspecific(key, &key), 0);
    CHECK_INT(pthread_key_delete(key), 0);
    CHECK_INT(pthread_key_create(&key, NULL), 0);
    CHECK(pthread_getspecific(key) == NULL);
    errno = 0;
    CHECK(sem_wait(&zero) == -1 && errno == EDEADLK);
    return 0;
}
