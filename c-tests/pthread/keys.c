// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>

static pthread_key_t a, b, deleted, plain;
static int rounds, destroyed[8];

static void destroy(void *value) { destroyed[(intptr_t)value]++; }

static void again(void *value) {
    rounds++;
    CHECK(pthread_getspecific(b) == NULL);
    CHECK_INT(pthread_setspecific(b, value), 0);
}

static void *inner(void *argument) {
    CHECK(pthread_getspecific(a) == NULL && pthread_getspecific(plain) == NULL);
    pthread_setspecific(a, (void *)3);
    pthread_setspecific(plain, argument);
    CHECK(pthread_getspecific(a) == (void *)3);
    return NULL;
}

static void *outer(void *argument) {
    pthread_t thread;
    CHECK(pthread_getspecific(a) == NULL);
    CHECK_INT(pthread_setspecific(a, (void *)2), 0);
    CHECK_INT(pthread_setspecific(deleted, (void *)5), 0);
    CHECK_INT(pthread_create(&thread, NULL, inner, argument), 0);
    sched_yield();
    CHECK_INT(destroyed[3], 1);
    CHECK_INT(destroyed[2], 0);
    CHECK(pthread_getspecific(a) == (void *)2 && pthread_getspecific(plain) == NULL);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK_INT(pthread_key_delete(deleted), 0); /* no destructor runs */
    return NULL;
}

static void *over_and_over(void *argument) {
    CHECK_INT(pthread_setspecific(b, argument), 0);
    return NULL;
}

/* A key that is made anew has no value, in no thread that waits. */
static void *renew(void *argument) {
    (void)argument;
    CHECK_INT(pthread_key_delete(plain), 0);
    pthread_key_t new;
    CHECK_INT(pthread_key_create(&new, NULL), 0);
    CHECK_INT(new, plain);
    CHECK_INT(pthread_setspecific(new, &rounds), 0);
    return NULL;
}

int main(void) {
    pthread_t thread;
    CHECK(pthread_key_create(&a, destroy) == 0 && pthread_key_create(&b, again) == 0);
    CHECK(pthread_key_create(&deleted, destroy) == 0 && pthread_key_create(&plain, NULL) == 0);
    CHECK_INT(pthread_setspecific(a, (void *)1), 0);
    CHECK_INT(pthread_create(&thread, NULL, outer, NULL), 0);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK(destroyed[1] == 0 && destroyed[2] == 1 && destroyed[3] == 1 && destroyed[5] == 0);
    CHECK(pthread_getspecific(a) == (void *)1);
    CHECK_INT(pthread_create(&thread, NULL, over_and_over, &rounds), 0);
    sched_yield();
    CHECK_INT(rounds, PTHREAD_DESTRUCTOR_ITERATIONS);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK(pthread_getspecific(b) == NULL);
    CHECK_INT(pthread_key_create(&deleted, NULL), 0);
    CHECK_INT(pthread_setspecific(plain, &thread), 0);
    CHECK_INT(pthread_create(&thread, NULL, renew, NULL), 0);
    sched_yield();
    CHECK(pthread_getspecific(plain) == NULL);
    CHECK_INT(pthread_join(thread, NULL), 0);
    return 0;
}
