// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <time.h>

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_spinlock_t spin;
static struct timespec past = {1, 0};

static void *beside_reader(void *argument) {
    CHECK(pthread_rwlock_rdlock(&lock) == 0 && pthread_rwlock_tryrdlock(&lock) == 0);
    CHECK(pthread_rwlock_trywrlock(&lock) == EBUSY && pthread_rwlock_wrlock(&lock) == EDEADLK);
    CHECK_INT(pthread_rwlock_timedwrlock(&lock, &past), ETIMEDOUT);
    CHECK_INT(pthread_rwlock_clockwrlock(&lock, CLOCK_REALTIME, &past), ETIMEDOUT);
    CHECK_INT(pthread_rwlock_clockwrlock(&lock, CLOCK_PROCESS_CPUTIME_ID, &past), EINVAL);
    CHECK(pthread_rwlock_unlock(&lock) == 0 && pthread_rwlock_unlock(&lock) == 0);
    return argument;
}

static void *beside_writer(void *argument) {
    CHECK(pthread_rwlock_rdlock(&lock) == EDEADLK && pthread_rwlock_tryrdlock(&lock) == EBUSY);
    CHECK(pthread_rwlock_wrlock(&lock) == EDEADLK && pthread_rwlock_trywrlock(&lock) == EBUSY);
    CHECK_INT(pthread_rwlock_timedrdlock(&lock, &past), ETIMEDOUT);
    CHECK_INT(pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &past), ETIMEDOUT);
    CHECK_INT(pthread_rwlock_unlock(&lock), EPERM);
    CHECK(pthread_spin_trylock(&spin) == EBUSY && pthread_spin_lock(&spin) == EDEADLK);
    return argument;
}

static void run(void *(*start)(void *)) {
    pthread_t thread;
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    CHECK_INT(pthread_join(thread, NULL), 0);
}

static void *alone(void *argument) {
    CHECK(pthread_rwlock_wrlock(&lock) == 0 && pthread_rwlock_unlock(&lock) == 0);
    return argument;
}

int main(void) {
    pthread_barrier_t barrier;
    run(alone);
    CHECK_INT(pthread_rwlock_rdlock(&lock), 0);
    run(beside_reader);
    CHECK_INT(pthread_rwlock_unlock(&lock), 0);
    CHECK(pthread_spin_init(&spin, PTHREAD_PROCESS_PRIVATE) == 0 && pthread_spin_lock(&spin) == 0);
    CHECK_INT(pthread_rwlock_wrlock(&lock), 0);
    run(beside_writer);
    CHECK_INT(pthread_rwlock_unlock(&lock), 0);
    run(alone);
    CHECK(pthread_spin_unlock(&spin) == 0 && pthread_spin_destroy(&spin) == 0 && pthread_rwlock_destroy(&lock) == 0);
    CHECK_INT(pthread_barrier_init(&barrier, NULL, 1), 0);
    CHECK_INT(pthread_barrier_wait(&barrier), PTHREAD_BARRIER_SERIAL_THREAD);
    return 0;
}
