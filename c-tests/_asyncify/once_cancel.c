/* The function of pthread_once is cancelled: a thread that waits for it calls it anew. */
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int calls, in;
static void init(void) {
    if (calls++ == 0) {
        __atomic_store_n(&in, 1, __ATOMIC_SEQ_CST);
        for (;;) nanosleep(&(struct timespec){1, 0}, 0);
    }
}
static void *f(void *p) {
    CHECK_INT(pthread_once(&once, init), 0);
    return p;
}
int main(void) {
    pthread_t t, u;
    void *r;
    int x;
    CHECK_INT(pthread_create(&t, 0, f, 0), 0);
    while (!__atomic_load_n(&in, __ATOMIC_SEQ_CST)) nanosleep(&(struct timespec){0, 1000000}, 0);
    CHECK_INT(pthread_create(&u, 0, f, &x), 0);
    CHECK_INT(pthread_cancel(t), 0);
    CHECK_INT(pthread_join(t, &r), 0);
    CHECK(r == PTHREAD_CANCELED);
    CHECK_INT(pthread_join(u, &r), 0);
    CHECK(r == &x);
    CHECK_INT(calls, 2);
    CHECK_INT(pthread_once(&once, init), 0);
    CHECK_INT(calls, 2);
    return 0;
}
