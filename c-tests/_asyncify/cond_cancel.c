/* A thread that is cancelled in pthread_cond_wait has its mutex in its clean-up handlers, and takes no signal from others. */
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_mutex_t m;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static int waiting, cleaned, got;
static void clean(void *p) {
    (void)p;
    cleaned++;
    CHECK_INT(pthread_mutex_trylock(&m), EBUSY);
    CHECK_INT(pthread_mutex_unlock(&m), 0);
}
static void *f(void *p) {
    pthread_mutex_lock(&m);
    waiting++;
    pthread_cleanup_push(clean, 0);
    for (;;) pthread_cond_wait(&c, &m);
    pthread_cleanup_pop(0);
    return p;
}
static void *g(void *p) {
    pthread_mutex_lock(&m);
    waiting++;
    pthread_cond_wait(&c, &m);
    got++;
    pthread_mutex_unlock(&m);
    return p;
}
int main(void) {
    pthread_mutexattr_t a;
    pthread_mutexattr_init(&a);
    pthread_mutexattr_settype(&a, PTHREAD_MUTEX_ERRORCHECK);
    pthread_mutex_init(&m, &a);
    pthread_t t, u;
    void *r;
    CHECK_INT(pthread_create(&t, 0, f, 0), 0);
    CHECK_INT(pthread_create(&u, 0, g, 0), 0);
    for (int ready = 0; !ready;) {
        pthread_mutex_lock(&m);
        ready = waiting == 2;
        pthread_mutex_unlock(&m);
        nanosleep(&(struct timespec){0, 1000000}, 0);
    }
    CHECK_INT(pthread_cancel(t), 0);
    CHECK_INT(pthread_join(t, &r), 0);
    CHECK(r == PTHREAD_CANCELED);
    CHECK_INT(cleaned, 1);
    pthread_mutex_lock(&m);
    pthread_cond_signal(&c);
    pthread_mutex_unlock(&m);
    CHECK_INT(pthread_join(u, &r), 0);
    CHECK_INT(got, 1);
    return 0;
}
