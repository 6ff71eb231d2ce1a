/* Producers and consumers with semaphores. */
#include "test.h"
#include <pthread.h>
#include <semaphore.h>
static sem_t space, items;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static int q[4], head, tail;
static long sum;
static void *produce(void *p) {
    for (int i = 1; i <= 300; i++) {
        CHECK_INT(sem_wait(&space), 0);
        pthread_mutex_lock(&m);
        q[tail++ % 4] = i;
        pthread_mutex_unlock(&m);
        CHECK_INT(sem_post(&items), 0);
    }
    return p;
}
static void *consume(void *p) {
    for (int i = 1; i <= 300; i++) {
        CHECK_INT(sem_wait(&items), 0);
        pthread_mutex_lock(&m);
        sum += q[head++ % 4];
        pthread_mutex_unlock(&m);
        CHECK_INT(sem_post(&space), 0);
    }
    return p;
}
int main(void) {
    pthread_t t[4];
    sem_init(&space, 0, 4);
    sem_init(&items, 0, 0);
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_create(t + i, 0, i % 2 ? produce : consume, 0), 0);
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_join(t[i], 0), 0);
    CHECK_INT(sum, 2 * 300 * 301 / 2);
    return 0;
}
