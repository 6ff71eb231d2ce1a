// peer: differs its locks are empty functions
#include "test.h"
#include <limits.h>
#include <pthread.h>
#include <time.h>

static struct timespec soon(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    t.tv_nsec += 1000000;
    if (t.tv_nsec >= 1000000000) {
        t.tv_nsec -= 1000000000;
        t.tv_sec++;
    }
    return t;
}

static void mutexes(void) {
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    struct timespec t = soon(CLOCK_REALTIME), monotonic = soon(CLOCK_MONOTONIC), wrong = {0, -1}, past = {0, 0};
    CHECK(pthread_mutex_lock(&m) == 0 && pthread_mutex_trylock(&m) == EBUSY && pthread_mutex_lock(&m) == EDEADLK);
    CHECK(pthread_mutex_timedlock(&m, &t) == ETIMEDOUT && pthread_mutex_timedlock(&m, &wrong) == EINVAL);
    CHECK(pthread_mutex_timedlock(&m, &past) == ETIMEDOUT);
    CHECK(pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &monotonic) == ETIMEDOUT);
    CHECK(pthread_mutex_destroy(&m) == EBUSY && pthread_mutex_unlock(&m) == 0 && pthread_mutex_unlock(&m) == EPERM);
    CHECK(pthread_mutex_destroy(&m) == 0);
    pthread_mutexattr_t a;
    int value = -1;
    CHECK(pthread_mutexattr_init(&a) == 0 && pthread_mutexattr_gettype(&a, &value) == 0 &&
          value == PTHREAD_MUTEX_DEFAULT);
    CHECK(pthread_mutexattr_settype(&a, 9) == EINVAL && pthread_mutexattr_settype(&a, PTHREAD_MUTEX_RECURSIVE) == 0);
    CHECK(pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_ROBUST) == 0 && pthread_mutexattr_getrobust(&a, &value) == 0);
    CHECK(value == PTHREAD_MUTEX_ROBUST && pthread_mutexattr_setpshared(&a, PTHREAD_PROCESS_SHARED) == 0);
    CHECK(pthread_mutexattr_getpshared(&a, &value) == 0 && value == PTHREAD_PROCESS_SHARED);
    CHECK(pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_PROTECT) == 0 && pthread_mutexattr_setprioceiling(&a, 3) == 0);
    CHECK(pthread_mutexattr_getprotocol(&a, &value) == 0 && value == PTHREAD_PRIO_PROTECT);
    CHECK(pthread_mutexattr_getprioceiling(&a, &value) == 0 && value == 3);
    CHECK(pthread_mutexattr_gettype(&a, &value) == 0 && value == PTHREAD_MUTEX_RECURSIVE);
    CHECK(pthread_mutex_init(&m, &a) == 0 && pthread_mutex_lock(&m) == 0 && pthread_mutex_lock(&m) == 0);
    CHECK(pthread_mutex_trylock(&m) == 0 && pthread_mutex_consistent(&m) == EINVAL);
    CHECK(pthread_mutex_setprioceiling(&m, 5, &value) == 0 && pthread_mutex_getprioceiling(&m, &value) == 0 &&
          value == 5);
    for (int i = 0; i < 3; i++) CHECK(pthread_mutex_unlock(&m) == 0);
    CHECK(pthread_mutex_unlock(&m) == EPERM && pthread_mutexattr_destroy(&a) == 0);
    CHECK(pthread_mutexattr_init(&a) == 0 && pthread_mutexattr_settype(&a, PTHREAD_MUTEX_ERRORCHECK) == 0);
    CHECK(pthread_mutex_init(&m, &a) == 0 && pthread_mutex_lock(&m) == 0 && pthread_mutex_timedlock(&m, &t) == EDEADLK);
    CHECK(pthread_mutex_getprioceiling(&m, &value) == EINVAL && pthread_mutex_setprioceiling(&m, 1, 0) == EINVAL);
    pthread_spinlock_t s;
    CHECK(pthread_spin_init(&s, 0) == 0 && pthread_spin_lock(&s) == 0 && pthread_spin_trylock(&s) == EBUSY);
    CHECK(pthread_spin_lock(&s) == EDEADLK && pthread_spin_unlock(&s) == 0 && pthread_spin_trylock(&s) == 0);
    CHECK(pthread_spin_unlock(&s) == 0 && pthread_spin_destroy(&s) == 0);
}

static void conditions(void) {
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    struct timespec t = soon(CLOCK_REALTIME), wrong = {0, 1000000000};
    CHECK(pthread_cond_signal(&c) == 0 && pthread_cond_broadcast(&c) == 0);
    CHECK(pthread_cond_wait(&c, &m) == EPERM && pthread_cond_timedwait(&c, &m, &t) == EPERM);
    CHECK(pthread_mutex_lock(&m) == 0 && pthread_cond_timedwait(&c, &m, &t) == ETIMEDOUT);
    CHECK(pthread_cond_timedwait(&c, &m, &wrong) == EINVAL && pthread_mutex_unlock(&m) == 0);
    pthread_condattr_t a;
    clockid_t clock;
    int value;
    CHECK(pthread_condattr_init(&a) == 0 && pthread_condattr_getclock(&a, &clock) == 0 && clock == CLOCK_REALTIME);
    CHECK(pthread_condattr_setclock(&a, CLOCK_PROCESS_CPUTIME_ID) == EINVAL);
    CHECK(pthread_condattr_setclock(&a, CLOCK_MONOTONIC) == 0 && pthread_condattr_getclock(&a, &clock) == 0);
    CHECK(clock == CLOCK_MONOTONIC && pthread_condattr_setpshared(&a, PTHREAD_PROCESS_SHARED) == 0);
    CHECK(pthread_condattr_getpshared(&a, &value) == 0 && value == PTHREAD_PROCESS_SHARED);
    pthread_cond_t monotonic;
    CHECK(pthread_cond_init(&monotonic, &a) == 0 && pthread_condattr_destroy(&a) == 0);
    t = soon(CLOCK_MONOTONIC);
    pthread_mutex_lock(&m);
    CHECK(pthread_cond_timedwait(&monotonic, &m, &t) == ETIMEDOUT);
    t = soon(CLOCK_MONOTONIC);
    CHECK(pthread_cond_clockwait(&c, &m, CLOCK_MONOTONIC, &t) == ETIMEDOUT);
    CHECK(pthread_cond_destroy(&c) == 0 && pthread_cond_destroy(&monotonic) == 0);
}

static void rwlocks(void) {
    pthread_rwlock_t l = PTHREAD_RWLOCK_INITIALIZER;
    struct timespec t = soon(CLOCK_REALTIME), m = soon(CLOCK_MONOTONIC);
    CHECK(pthread_rwlock_rdlock(&l) == 0 && pthread_rwlock_tryrdlock(&l) == 0 && pthread_rwlock_trywrlock(&l) == EBUSY);
    CHECK(pthread_rwlock_wrlock(&l) == EDEADLK && pthread_rwlock_timedwrlock(&l, &t) == ETIMEDOUT);
    CHECK(pthread_rwlock_destroy(&l) == EBUSY && pthread_rwlock_unlock(&l) == 0 && pthread_rwlock_unlock(&l) == 0);
    CHECK(pthread_rwlock_unlock(&l) == EPERM && pthread_rwlock_wrlock(&l) == 0 && pthread_rwlock_rdlock(&l) == EDEADLK);
    CHECK(pthread_rwlock_tryrdlock(&l) == EBUSY && pthread_rwlock_timedrdlock(&l, &t) == ETIMEDOUT);
    CHECK(pthread_rwlock_clockrdlock(&l, CLOCK_MONOTONIC, &m) == ETIMEDOUT);
    CHECK(pthread_rwlock_clockwrlock(&l, CLOCK_MONOTONIC, &m) == ETIMEDOUT);
    CHECK(pthread_rwlock_unlock(&l) == 0 && pthread_rwlock_trywrlock(&l) == 0 && pthread_rwlock_unlock(&l) == 0);
    pthread_rwlockattr_t a;
    int value;
    CHECK(pthread_rwlockattr_init(&a) == 0 && pthread_rwlockattr_setpshared(&a, 2) == EINVAL);
    CHECK(pthread_rwlockattr_setpshared(&a, 1) == 0 && pthread_rwlockattr_getpshared(&a, &value) == 0 && value == 1);
    CHECK(pthread_rwlock_init(&l, &a) == 0 && pthread_rwlockattr_destroy(&a) == 0 && pthread_rwlock_destroy(&l) == 0);
    pthread_barrier_t b;
    pthread_barrierattr_t ba;
    CHECK(pthread_barrierattr_init(&ba) == 0 && pthread_barrierattr_setpshared(&ba, 1) == 0);
    CHECK(pthread_barrierattr_getpshared(&ba, &value) == 0 && value == 1);
    CHECK(pthread_barrier_init(&b, &ba, 0) == EINVAL && pthread_barrier_init(&b, &ba, 1) == 0);
    CHECK(pthread_barrier_wait(&b) == PTHREAD_BARRIER_SERIAL_THREAD && pthread_barrier_destroy(&b) == 0);
    CHECK(pthread_barrierattr_destroy(&ba) == 0);
}

int main(void) {
    mutexes();
    conditions();
    rwlocks();
    return 0;
}
