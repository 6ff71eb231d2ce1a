/* Signals and broadcasts, each to threads that wait. */
#include "test.h"
#include <pthread.h>
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER, back = PTHREAD_COND_INITIALIZER;
static int waiting, go, woken;
static void *f(void *p) {
    pthread_mutex_lock(&m);
    waiting++;
    pthread_cond_signal(&back);
    while (!go) CHECK_INT(pthread_cond_wait(&c, &m), 0);
    go--;
    woken++;
    pthread_cond_signal(&back);
    CHECK_INT(pthread_mutex_unlock(&m), 0);
    return p;
}
int main(void) {
    pthread_t t[4];
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_create(t + i, 0, f, 0), 0);
    pthread_mutex_lock(&m);
    while (waiting < 4) CHECK_INT(pthread_cond_wait(&back, &m), 0);
    CHECK_INT(pthread_cond_destroy(&c), EBUSY);
    go = 1;
    CHECK_INT(pthread_cond_signal(&c), 0);
    while (woken < 1) CHECK_INT(pthread_cond_wait(&back, &m), 0);
    CHECK_INT(woken, 1);
    go = 3;
    CHECK_INT(pthread_cond_broadcast(&c), 0);
    while (woken < 4) CHECK_INT(pthread_cond_wait(&back, &m), 0);
    pthread_mutex_unlock(&m);
    CHECK_INT(pthread_cond_destroy(&c), 0);
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_join(t[i], 0), 0);
    return 0;
}
