// threads: skip it expects that there are none
// peer: skip wasi-libc lacks most of threads.h
#include "test.h"
#include <stdlib.h>
#include <threads.h>
#include <time.h>

static int count;

static int start(void *argument) { return argument != NULL; }
static void once(void) { count++; }
static void destroy(void *value) { count += *(int *)value; }
static void last(void) {
    if (count != 11) _Exit(9);
}

int main(void) {
    thrd_t t;
    CHECK(thrd_create(&t, start, NULL) == thrd_nomem);
    CHECK(thrd_equal(thrd_current(), thrd_current()) && thrd_join(thrd_current(), NULL) == thrd_error);
    CHECK((thrd_equal)(thrd_current(), NULL) == 0);
    CHECK(thrd_detach(thrd_current()) == thrd_success && thrd_detach(NULL) == thrd_error);
    thrd_yield();
    struct timespec millisecond = {0, 1000000}, wrong = {0, 1000000000}, soon;
    CHECK(thrd_sleep(&millisecond, NULL) == 0 && thrd_sleep(&wrong, NULL) < -1);
    once_flag flag = ONCE_FLAG_INIT;
    call_once(&flag, once);
    call_once(&flag, once);
    CHECK(count == 1);
    mtx_t m;
    CHECK(mtx_init(&m, mtx_timed) == thrd_success && mtx_lock(&m) == thrd_success && mtx_trylock(&m) == thrd_busy);
    timespec_get(&soon, TIME_UTC);
    CHECK(mtx_lock(&m) == thrd_error && mtx_timedlock(&m, &soon) == thrd_timedout);
    CHECK(mtx_unlock(&m) == thrd_success && mtx_unlock(&m) == thrd_error);
    mtx_destroy(&m);
    CHECK(mtx_init(&m, mtx_plain | mtx_recursive) == thrd_success && mtx_lock(&m) == thrd_success);
    CHECK(mtx_lock(&m) == thrd_success && mtx_unlock(&m) == thrd_success && mtx_init(&m, 99) == thrd_error);
    cnd_t c;
    CHECK(cnd_init(&c) == thrd_success && cnd_signal(&c) == thrd_success && cnd_broadcast(&c) == thrd_success);
    CHECK(cnd_timedwait(&c, &m, &soon) == thrd_timedout);
    cnd_destroy(&c);
    tss_t key;
    int ten = 10;
    CHECK(tss_create(&key, destroy) == thrd_success && tss_get(key) == NULL && tss_set(key, &ten) == thrd_success);
    CHECK(tss_get(key) == &ten);
    tss_t other;
    CHECK(tss_create(&other, NULL) == thrd_success);
    tss_delete(other);
    CHECK(tss_set(other, &ten) == thrd_error);
    atexit(last);
    thrd_exit(0);
}
