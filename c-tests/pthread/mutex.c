// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <time.h>

static pthread_mutex_t plain = PTHREAD_MUTEX_INITIALIZER, recursive, checking, robust;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;

static void init(pthread_mutex_t *mutex, int type, int robustness) {
    pthread_mutexattr_t attr;
    CHECK(pthread_mutexattr_init(&attr) == 0 && pthread_mutexattr_settype(&attr, type) == 0);
    CHECK(pthread_mutexattr_setrobust(&attr, robustness) == 0 && pthread_mutex_init(mutex, &attr) == 0);
    CHECK_INT(pthread_mutexattr_destroy(&attr), 0);
}

/* What a thread gets of a mutex that the thread below has locked. */
static void *other(void *argument) {
    pthread_mutex_t *mutex = argument;
    struct timespec past = {1, 0}, wrong = {1, 1000000000};
    CHECK_INT(pthread_mutex_lock(mutex), EDEADLK);
    CHECK_INT(pthread_mutex_trylock(mutex), EBUSY);
    CHECK_INT(pthread_mutex_timedlock(mutex, &past), ETIMEDOUT);
    CHECK_INT(pthread_mutex_timedlock(mutex, &wrong), EINVAL);
    CHECK_INT(pthread_mutex_clocklock(mutex, CLOCK_MONOTONIC, &past), ETIMEDOUT);
    CHECK_INT(pthread_mutex_clocklock(mutex, CLOCK_THREAD_CPUTIME_ID, &past), EINVAL);
    CHECK_INT(pthread_mutex_unlock(mutex), EPERM);
    CHECK_INT(pthread_mutex_destroy(mutex), EBUSY);
    CHECK_INT(pthread_cond_timedwait(&cond, mutex, &past), EPERM);
    CHECK_INT(pthread_cond_wait(&cond, mutex), EPERM);
    return NULL;
}

static void *take(void *argument) {
    CHECK_INT(pthread_mutex_lock(argument), 0);
    return NULL;
}

static void *take_and_give(void *argument) {
    CHECK_INT(pthread_mutex_lock(argument), 0);
    CHECK_INT(pthread_mutex_unlock(argument), 0);
    return NULL;
}

static void run(void *(*start)(void *), pthread_mutex_t *mutex) {
    pthread_t thread;
    CHECK_INT(pthread_create(&thread, NULL, start, mutex), 0);
    CHECK_INT(pthread_join(thread, NULL), 0);
}

int main(void) {
    struct timespec past = {1, 0};
    init(&recursive, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_STALLED);
    init(&checking, PTHREAD_MUTEX_ERRORCHECK, PTHREAD_MUTEX_STALLED);
    init(&robust, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_t *all[] = {&plain, &recursive, &checking, &robust};
    for (int i = 0; i < 4; i++) {
        run(take_and_give, all[i]);
        CHECK_INT(pthread_mutex_lock(all[i]), 0);
        run(other, all[i]);
        CHECK_INT(pthread_mutex_consistent(all[i]), EINVAL);
        CHECK_INT(pthread_mutex_unlock(all[i]), 0);
        CHECK_INT(pthread_mutex_unlock(all[i]), EPERM);
    }
    /* The count of a recursive one is its owner's. */
    CHECK(pthread_mutex_lock(&recursive) == 0 && pthread_mutex_lock(&recursive) == 0);
    run(other, &recursive);
    CHECK(pthread_mutex_unlock(&recursive) == 0 && pthread_mutex_unlock(&recursive) == 0);
    run(take_and_give, &recursive);

    /* An owner that ends without unlocking: the mutex stays locked, unless it is robust. */
    run(take, &plain);
    CHECK_INT(pthread_mutex_lock(&plain), EDEADLK);
    run(take, &checking);
    CHECK(pthread_mutex_trylock(&checking) == EBUSY && pthread_mutex_timedlock(&checking, &past) == ETIMEDOUT);
    run(take, &robust);
    CHECK_INT(pthread_mutex_lock(&robust), EOWNERDEAD); /* and locked */
    CHECK_INT(pthread_mutex_trylock(&robust), EBUSY);
    run(other, &robust);
    CHECK_INT(pthread_mutex_consistent(&robust), 0);
    CHECK_INT(pthread_mutex_consistent(&robust), EINVAL);
    CHECK_INT(pthread_mutex_unlock(&robust), 0);
    run(take_and_give, &robust);
    run(take, &robust);
    CHECK_INT(pthread_mutex_trylock(&robust), EOWNERDEAD);
    CHECK_INT(pthread_mutex_consistent(&robust), 0);
    CHECK_INT(pthread_mutex_unlock(&robust), 0);
    run(take, &robust);
    CHECK_INT(pthread_mutex_timedlock(&robust, &past), EOWNERDEAD);
    CHECK_INT(pthread_mutex_unlock(&robust), 0); /* not mended */
    CHECK_INT(pthread_mutex_lock(&robust), ENOTRECOVERABLE);
    CHECK_INT(pthread_mutex_trylock(&robust), ENOTRECOVERABLE);
    CHECK_INT(pthread_mutex_timedlock(&robust, &past), ENOTRECOVERABLE);
    CHECK_INT(pthread_mutex_clocklock(&robust, CLOCK_MONOTONIC, &past), ENOTRECOVERABLE);
    CHECK_INT(pthread_mutex_unlock(&robust), EPERM);
    CHECK_INT(pthread_mutex_consistent(&robust), EINVAL);
    CHECK_INT(pthread_mutex_destroy(&robust), 0);
    /* A robust one that is recursive, whose next owner ends as well. */
    init(&robust, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ROBUST);
    run(take, &robust);
    CHECK(pthread_mutex_lock(&robust) == EOWNERDEAD && pthread_mutex_lock(&robust) == 0);
    CHECK(pthread_mutex_unlock(&robust) == 0 && pthread_mutex_consistent(&robust) == 0);
    CHECK(pthread_mutex_unlock(&robust) == 0 && pthread_mutex_unlock(&robust) == EPERM);
    return 0;
}
