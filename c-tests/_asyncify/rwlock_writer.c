/* A writer waits for a reader, and readers for the writer. */
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_rwlock_t l = PTHREAD_RWLOCK_INITIALIZER;
static int value, started;
static void *writer(void *p) {
    __atomic_store_n(&started, 1, __ATOMIC_SEQ_CST);
    CHECK_INT(pthread_rwlock_wrlock(&l), 0);
    value = 5;
    CHECK_INT(pthread_rwlock_unlock(&l), 0);
    return p;
}
static void *reader(void *p) {
    CHECK_INT(pthread_rwlock_rdlock(&l), 0);
    int seen = value;
    CHECK(seen == 0 || seen == 5);
    CHECK_INT(pthread_rwlock_unlock(&l), 0);
    return p;
}
int main(void) {
    pthread_t t, r[5];
    CHECK_INT(pthread_rwlock_rdlock(&l), 0);
    CHECK_INT(pthread_create(&t, 0, writer, 0), 0);
    while (!__atomic_load_n(&started, __ATOMIC_SEQ_CST)) nanosleep(&(struct timespec){0, 1000000}, 0);
    nanosleep(&(struct timespec){0, 10000000}, 0);
    for (int i = 0; i < 5; i++) CHECK_INT(pthread_create(r + i, 0, reader, 0), 0);
    nanosleep(&(struct timespec){0, 10000000}, 0);
    CHECK_INT(value, 0);
    CHECK_INT(pthread_rwlock_unlock(&l), 0);
    CHECK_INT(pthread_join(t, 0), 0);
    for (int i = 0; i < 5; i++) CHECK_INT(pthread_join(r[i], 0), 0);
    CHECK_INT(value, 5);
    return 0;
}
