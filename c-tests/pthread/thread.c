// threads: skip it expects that there are none
// peer: skip wasi-libc has no pthread_exit and no pthread_cancel
#define _GNU_SOURCE
#include "test.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int once_count, order;
static pthread_key_t key;

static void once(void) { once_count++; }
static void *start(void *argument) { return argument; }
static void atexit_handler(void) { puts(order == 4321 ? "in order" : "out of order"); }
static void clean(void *argument) { order = order * 10 + *(int *)argument; }

static void destroy(void *value) {
    order = order * 10 + 2;
    if (value == &once_count)
        pthread_setspecific(key, &order); /* once more */
    else
        order = order / 10 * 10 + 1;
}

int main(void) {
    pthread_t t, self = pthread_self();
    CHECK(pthread_create(&t, NULL, start, NULL) == ENOTSUP);
    CHECK(self == pthread_self() && pthread_equal(self, self) && !(pthread_equal)(self, NULL));
    CHECK(pthread_join(self, NULL) == EDEADLK && pthread_detach(self) == 0 && pthread_detach(NULL) == ESRCH);
    CHECK(pthread_tryjoin_np(self, NULL) == EBUSY && pthread_timedjoin_np(self, NULL, NULL) == EDEADLK);
    CHECK_INT(pthread_clockjoin_np(self, NULL, CLOCK_MONOTONIC, NULL), EDEADLK);
    CHECK_INT(pthread_clockjoin_np(self, NULL, CLOCK_THREAD_CPUTIME_ID, NULL), EINVAL);
    pthread_once_t control = PTHREAD_ONCE_INIT;
    CHECK(pthread_once(&control, once) == 0 && pthread_once(&control, once) == 0 && once_count == 1);
    CHECK(pthread_atfork(NULL, NULL, NULL) == 0);
    clockid_t clock;
    CHECK(pthread_getcpuclockid(self, &clock) == 0 && clock != CLOCK_THREAD_CPUTIME_ID);
    int policy = 9;
    struct sched_param param = {9};
    CHECK(pthread_getschedparam(self, &policy, &param) == 0 && policy == SCHED_OTHER && param.sched_priority == 0);
    CHECK(pthread_setschedparam(self, SCHED_OTHER, &param) == 0 &&
          pthread_setschedparam(self, SCHED_FIFO, &param) == ENOTSUP);
    CHECK(pthread_setschedprio(self, 0) == 0 && pthread_setschedprio(self, 1) == EINVAL);
    CHECK(pthread_setconcurrency(3) == 0 && pthread_getconcurrency() == 3 && pthread_setconcurrency(-1) == EINVAL);
    char name[16];
    CHECK(pthread_setname_np(self, "main") == 0 && pthread_getname_np(self, name, sizeof name) == 0);
    CHECK(strcmp(name, "main") == 0 && pthread_setname_np(self, "sixteen letters!") == ERANGE);
    CHECK(pthread_getname_np(self, name, 15) == ERANGE);

    pthread_attr_t a;
    int value;
    size_t size;
    void *stack;
    CHECK(pthread_attr_init(&a) == 0 && pthread_attr_getdetachstate(&a, &value) == 0 &&
          value == PTHREAD_CREATE_JOINABLE);
    CHECK(pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED) == 0 &&
          pthread_attr_setdetachstate(&a, 5) == EINVAL);
    CHECK(pthread_attr_getdetachstate(&a, &value) == 0 && value == PTHREAD_CREATE_DETACHED);
    CHECK(pthread_attr_setstacksize(&a, 100) == EINVAL && pthread_attr_setstacksize(&a, 1 << 20) == 0);
    CHECK(pthread_attr_getstacksize(&a, &size) == 0 && size == 1 << 20);
    CHECK(pthread_attr_setguardsize(&a, 4096) == 0 && pthread_attr_getguardsize(&a, &size) == 0 && size == 4096);
    CHECK(pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED) == 0 &&
          pthread_attr_getinheritsched(&a, &value) == 0);
    CHECK(value == PTHREAD_EXPLICIT_SCHED && pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS) == 0);
    CHECK(pthread_attr_getscope(&a, &value) == 0 && value == PTHREAD_SCOPE_PROCESS);
    CHECK(pthread_attr_setschedpolicy(&a, SCHED_FIFO) == 0 && pthread_attr_getschedpolicy(&a, &value) == 0 &&
          value == SCHED_FIFO);
    param.sched_priority = 2;
    CHECK(pthread_attr_setschedparam(&a, &param) == 0 && pthread_attr_getschedparam(&a, &param) == 0);
    CHECK(param.sched_priority == 2 && pthread_attr_getstack(&a, &stack, &size) == 0 && stack == NULL);
    CHECK(pthread_attr_setstack(&a, &a, 4096) == 0 && pthread_attr_getstack(&a, &stack, &size) == 0);
    CHECK(stack == &a && size == 4096 && pthread_attr_destroy(&a) == 0 && pthread_getattr_np(self, &a) == 0);

    CHECK(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &value) == 0 && value == PTHREAD_CANCEL_ENABLE);
    CHECK(pthread_setcancelstate(7, NULL) == EINVAL && pthread_setcanceltype(7, NULL) == EINVAL);
    CHECK(pthread_setcanceltype(PTHREAD_CANCEL_DEFERRED, &value) == 0 && value == PTHREAD_CANCEL_DEFERRED);
    CHECK(pthread_cancel(NULL) == ESRCH && pthread_cancel(self) == 0);
    pthread_testcancel(); /* disabled: nothing happens */

    pthread_key_t other;
    CHECK(pthread_key_create(&other, NULL) == 0 && pthread_key_create(&key, destroy) == 0 && other != key);
    CHECK(pthread_getspecific(key) == NULL && pthread_setspecific(key, &once_count) == 0);
    CHECK(pthread_getspecific(key) == &once_count && pthread_key_delete(other) == 0 &&
          pthread_key_delete(other) == EINVAL);
    CHECK(pthread_setspecific(other, NULL) == EINVAL && pthread_getspecific(other) == NULL);
    int keys = 0;
    while (pthread_key_create(&other, NULL) == 0) keys++;
    CHECK(keys == 127 && pthread_key_create(&other, NULL) == EAGAIN);

    int three = 3, four = 4, five = 5;
    atexit(atexit_handler);
    pthread_cleanup_push(clean, &three);
    pthread_cleanup_push(clean, &four);
    pthread_cleanup_push(clean, &five);
    pthread_cleanup_pop(0);
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
    pthread_testcancel(); /* clean-up 4 and 3, the value's destructor twice, then exit(0) */
    CHECK(0);
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    pthread_exit(NULL);
}
