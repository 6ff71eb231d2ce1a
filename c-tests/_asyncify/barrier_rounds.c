/* A barrier that is passed again and again. */
#include "test.h"
#include <pthread.h>
#include <stdint.h>
static pthread_barrier_t b;
static int count[50], serial[50];
static void *f(void *p) {
    for (int i = 0; i < 50; i++) {
        __atomic_fetch_add(count + i, 1, __ATOMIC_SEQ_CST);
        int r = pthread_barrier_wait(&b);
        CHECK_INT(__atomic_load_n(count + i, __ATOMIC_SEQ_CST), 4);
        if (r) __atomic_fetch_add(serial + i, 1, __ATOMIC_SEQ_CST);
    }
    return p;
}
int main(void) {
    pthread_t t[3];
    CHECK_INT(pthread_barrier_init(&b, 0, 4), 0);
    for (int i = 0; i < 3; i++) CHECK_INT(pthread_create(t + i, 0, f, 0), 0);
    f(0);
    CHECK_INT(pthread_barrier_destroy(&b), 0);
    for (int i = 0; i < 3; i++) CHECK_INT(pthread_join(t[i], 0), 0);
    for (int i = 0; i < 50; i++) CHECK_INT(serial[i], 1);
    return 0;
}
