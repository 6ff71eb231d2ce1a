/* The owner of a robust mutex ends while another thread is in pthread_cond_wait. */
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_mutex_t m;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static int waiting;
static void *waits(void *p) {
    CHECK_INT(pthread_mutex_lock(&m), 0);
    waiting = 1;
    CHECK_INT(pthread_cond_wait(&c, &m), EOWNERDEAD);
    CHECK_INT(pthread_mutex_consistent(&m), 0);
    CHECK_INT(pthread_mutex_unlock(&m), 0);
    return p;
}
static void *dies(void *p) {
    for (;;) {
        CHECK_INT(pthread_mutex_lock(&m), 0);
        if (waiting) break;
        pthread_mutex_unlock(&m);
        nanosleep(&(struct timespec){0, 1000000}, 0);
    }
    pthread_cond_signal(&c);
    return p;
}
int main(void) {
    pthread_mutexattr_t at;
    pthread_mutexattr_init(&at);
    pthread_mutexattr_setrobust(&at, PTHREAD_MUTEX_ROBUST);
    CHECK_INT(pthread_mutex_init(&m, &at), 0);
    pthread_t t, u;
    CHECK_INT(pthread_create(&t, 0, waits, 0), 0);
    CHECK_INT(pthread_create(&u, 0, dies, 0), 0);
    CHECK_INT(pthread_join(t, 0), 0);
    CHECK_INT(pthread_join(u, 0), 0);
    CHECK_INT(pthread_mutex_lock(&m), 0);
    return 0;
}
