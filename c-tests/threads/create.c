// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <threads.h>
#include <time.h>

static thrd_t main_thread;
static mtx_t plain, recursive, timed;
static once_flag flag = ONCE_FLAG_INIT;
static tss_t key;
static int calls, destroyed, rounds;

static void once(void) { calls++; }
static void destroy(void *value) { destroyed += *(int *)value; }

static void again(void *value) {
    rounds++;
    tss_set(key, value);
}

static int start(void *argument) {
    call_once(&flag, once);
    CHECK(!thrd_equal(thrd_current(), main_thread) && thrd_equal(thrd_current(), thrd_current()));
    CHECK_INT(thrd_join(thrd_current(), NULL), thrd_error);
    CHECK_INT(thrd_join(main_thread, NULL), thrd_error);
    CHECK(tss_get(key) == NULL && tss_set(key, argument) == thrd_success && tss_get(key) == argument);
    return *(int *)argument;
}

/* What a thread gets of mutexes that the thread below has locked. */
static int other(void *argument) {
    struct timespec past = {1, 0};
    mtx_t *all[] = {&plain, &recursive, &timed};
    for (int i = 0; i < 3; i++) {
        CHECK_INT(mtx_trylock(all[i]), thrd_busy);
        CHECK_INT(mtx_lock(all[i]), thrd_error);
        CHECK_INT(mtx_unlock(all[i]), thrd_error);
    }
    CHECK_INT(mtx_timedlock(&timed, &past), thrd_timedout);
    return argument == NULL;
}

static int deep(int level) {
    volatile char buffer[100];
    buffer[level] = 1;
    if (level == 0) thrd_exit(-7);
    return deep(level - 1) + buffer[level];
}

static int leave(void *argument) {
    tss_set(key, argument);
    return deep(9);
}

static int sums(void *argument) {
    int *numbers = argument, sum = 0;
    for (int i = 0; i < 100; i++) sum += numbers[i];
    return sum;
}

static int lock_all(void *argument) {
    CHECK(mtx_lock(argument) == thrd_success && mtx_unlock(argument) == thrd_success);
    return 0;
}

int main(void) {
    thrd_t thread, workers[10];
    int result = 0, five = 5, total = 0, numbers[1000];
    main_thread = thrd_current();
    CHECK_INT(tss_create(&key, destroy), thrd_success);
    errno = EDOM;
    CHECK_INT(thrd_create(&thread, start, &five), thrd_success);
    thrd_yield();
    CHECK(errno == EDOM && calls == 1 && destroyed == 5 && tss_get(key) == NULL);
    CHECK(!thrd_equal(thread, main_thread) && thrd_equal(thrd_current(), main_thread));
    CHECK(thrd_join(thread, &result) == thrd_success && result == 5);
    CHECK_INT(thrd_join(thread, &result), thrd_error);
    CHECK(thrd_create(&thread, start, &five) == thrd_success && thrd_detach(thread) == thrd_success);
    CHECK_INT(thrd_join(thread, NULL), thrd_error);
    CHECK_INT(thrd_detach(thread), thrd_error);
    CHECK(thrd_create(&thread, start, &five) == thrd_success && thrd_join(thread, NULL) == thrd_success);
    CHECK(calls == 1 && destroyed == 15);
    call_once(&flag, once);
    CHECK_INT(calls, 1);

    CHECK_INT(thrd_create(&thread, leave, &five), thrd_success);
    thrd_yield();
    CHECK_INT(destroyed, 20);
    CHECK(thrd_join(thread, &result) == thrd_success && result == -7);
    tss_delete(key);
    CHECK_INT(tss_create(&key, again), thrd_success);
    CHECK(thrd_create(&thread, leave, &five) == thrd_success && thrd_join(thread, NULL) == thrd_success);
    CHECK_INT(rounds, TSS_DTOR_ITERATIONS);

    CHECK(mtx_init(&plain, mtx_plain) == thrd_success &&
          mtx_init(&recursive, mtx_plain | mtx_recursive) == thrd_success);
    CHECK_INT(mtx_init(&timed, mtx_timed), thrd_success);
    CHECK(thrd_create(&thread, lock_all, &timed) == thrd_success && thrd_join(thread, NULL) == thrd_success);
    CHECK(mtx_lock(&plain) == thrd_success && mtx_lock(&recursive) == thrd_success && mtx_lock(&timed) == thrd_success);
    CHECK_INT(thrd_create(&thread, other, NULL), thrd_success);
    CHECK(thrd_join(thread, &result) == thrd_success && result == 1);
    CHECK(mtx_unlock(&plain) == thrd_success && mtx_unlock(&recursive) == thrd_success &&
          mtx_unlock(&timed) == thrd_success);

    for (int i = 0; i < 1000; i++) numbers[i] = i;
    for (int i = 0; i < 10; i++) CHECK_INT(thrd_create(&workers[i], sums, numbers + 100 * i), thrd_success);
    for (int i = 0; i < 10; i++) {
        CHECK_INT(thrd_join(workers[i], &result), thrd_success);
        total += result;
    }
    CHECK_INT(total, 499500);
    thrd_exit(9); /* the last thread: the program ends with code 0 */
}
