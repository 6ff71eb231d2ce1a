// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdint.h>
#include <time.h>

static pthread_t main_thread;
static int cleaned, order;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static sem_t semaphore;
static pthread_t ended;

static void clean(void *argument) {
    int state = -1;
    order = order * 10 + (int)(intptr_t)argument;
    cleaned++;
    pthread_testcancel(); /* it ends already */
    CHECK(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state) == 0 && state == PTHREAD_CANCEL_DISABLE);
}

static void unlock(void *argument) {
    cleaned++;
    CHECK_INT(pthread_mutex_unlock(argument), 0);
}

/* Each ends at its cancellation point. */
static void *at_point(void *argument) {
    struct timespec past = {1, 0};
    int value;
    CHECK_INT(pthread_cancel(pthread_self()), 0);
    CHECK_INT(pthread_mutex_lock(&lock), 0); /* none */
    CHECK_INT(pthread_cond_signal(&cond), 0);
    CHECK_INT(sem_trywait(&semaphore), 0);
    CHECK_INT(sem_post(&semaphore), 0);
    CHECK_INT(sem_getvalue(&semaphore, &value), 0);
    pthread_cleanup_push(unlock, &lock);
    pthread_cleanup_push(clean, (void *)1);
    pthread_cleanup_push(clean, (void *)2);
    switch ((intptr_t)argument) {
    case 0: pthread_testcancel(); break;
    case 1: pthread_cond_wait(&cond, &lock); break;
    case 2: pthread_cond_timedwait(&cond, &lock, &past); break;
    case 3: pthread_cond_clockwait(&cond, &lock, CLOCK_REALTIME, &past); break;
    case 4: sem_wait(&semaphore); break;
    case 5: sem_timedwait(&semaphore, &past); break;
    case 6: sem_clockwait(&semaphore, CLOCK_REALTIME, &past); break;
    case 7: pthread_join(ended, NULL); break;
    }
    CHECK(0);
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    return NULL;
}

static void *refuse(void *argument) {
    int old = -1;
    CHECK(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old) == 0 && old == PTHREAD_CANCEL_ENABLE);
    CHECK(pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old) == 0 && old == PTHREAD_CANCEL_DEFERRED);
    CHECK_INT(pthread_cancel(pthread_self()), 0);
    pthread_testcancel();
    CHECK(pthread_setcanceltype(PTHREAD_CANCEL_DEFERRED, &old) == 0 && old == PTHREAD_CANCEL_ASYNCHRONOUS);
    CHECK_INT(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL), 0); /* deferred: not yet */
    if (argument)
        pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL); /* now */
    else
        pthread_testcancel();
    CHECK(0);
    return NULL;
}

static void *at_once(void *argument) {
    CHECK_INT(pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL), 0);
    pthread_cancel(pthread_self());
    CHECK(0);
    return argument;
}

static void *cancel_other(void *argument) {
    CHECK_INT(pthread_cancel(*(pthread_t *)argument), 0);
    pthread_testcancel(); /* not this one */
    return NULL;
}

/* A thread below is cancelled: it ends when it runs again. */
static void *waits(void *argument) {
    pthread_t helper, self = pthread_self();
    if (argument) pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
    pthread_create(&helper, NULL, cancel_other, &self);
    sched_yield();
    CHECK(argument == NULL);
    pthread_detach(helper);
    pthread_testcancel();
    CHECK(0);
    return NULL;
}

static void *idle(void *argument) { return argument; }

static void not_reached(void *argument) {
    (void)argument;
    CHECK(0);
}

int main(void) {
    pthread_t thread;
    void *result = NULL;
    main_thread = pthread_self();
    CHECK_INT(sem_init(&semaphore, 0, 1), 0);
    CHECK_INT(pthread_create(&ended, NULL, idle, NULL), 0);
    for (intptr_t i = 0; i < 8; i++) {
        cleaned = order = 0;
        result = NULL;
        CHECK_INT(pthread_create(&thread, NULL, at_point, (void *)i), 0);
        CHECK(pthread_join(thread, &result) == 0 && result == PTHREAD_CANCELED);
        CHECK(cleaned == 3 && order == 21);
        CHECK(pthread_mutex_trylock(&lock) == 0 && pthread_mutex_unlock(&lock) == 0);
    }
    CHECK_INT(pthread_join(ended, NULL), 0);
    for (intptr_t i = 0; i < 2; i++) {
        CHECK_INT(pthread_create(&thread, NULL, refuse, (void *)i), 0);
        CHECK(pthread_join(thread, &result) == 0 && result == PTHREAD_CANCELED);
        CHECK_INT(pthread_create(&thread, NULL, waits, (void *)i), 0);
        CHECK(pthread_join(thread, &result) == 0 && result == PTHREAD_CANCELED);
    }
    CHECK_INT(pthread_create(&thread, NULL, at_once, NULL), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == PTHREAD_CANCELED);
    /* One that has ended keeps its result. */
    CHECK_INT(pthread_create(&thread, NULL, idle, &lock), 0);
    CHECK_INT(pthread_cancel(thread), 0);
    CHECK(pthread_join(thread, &result) == 0 && result == &lock);
    CHECK_INT(pthread_cancel(thread), ESRCH);
    /* The main thread, by a thread that has ended since: the program ends with code 0. */
    pthread_cleanup_push(clean, NULL);
    CHECK_INT(pthread_create(&thread, NULL, cancel_other, &main_thread), 0);
    sched_yield();
    pthread_testcancel();
    CHECK(0);
    pthread_cleanup_pop(0);
    not_reached(NULL);
    return 1;
}
