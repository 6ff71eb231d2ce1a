/* Producers and consumers over a bounded queue, which fills up and runs empty again and again. */
#include "test.h"
#include <pthread.h>
#include <stdint.h>

enum { CAPACITY = 4, ITEMS = 5000, PRODUCERS = 3, CONSUMERS = 3 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_full = PTHREAD_COND_INITIALIZER, not_empty = PTHREAD_COND_INITIALIZER;
static int queue[CAPACITY], first, count, out_of_order;
static int last_of[PRODUCERS];

static void *produce(void *argument) {
    int id = (int)(intptr_t)argument;
    for (int i = 1; i <= ITEMS; i++) {
        pthread_mutex_lock(&lock);
        while (count == CAPACITY) pthread_cond_wait(&not_full, &lock);
        queue[(first + count++) % CAPACITY] = id * ITEMS * 2 + i;
        pthread_cond_signal(&not_empty);
        pthread_mutex_unlock(&lock);
    }
    return 0;
}

static void *consume(void *argument) {
    (void)argument;
    intptr_t sum = 0;
    for (int i = 0; i < ITEMS * PRODUCERS / CONSUMERS; i++) {
        pthread_mutex_lock(&lock);
        while (count == 0) pthread_cond_wait(&not_empty, &lock);
        int item = queue[first], id = item / (ITEMS * 2);
        first = (first + 1) % CAPACITY;
        count--;
        /* What one producer queued comes out in that order. */
        out_of_order += item % (ITEMS * 2) != last_of[id] + 1;
        last_of[id] = item % (ITEMS * 2);
        pthread_cond_signal(&not_full);
        pthread_mutex_unlock(&lock);
        sum += item % (ITEMS * 2);
    }
    return (void *)sum;
}

int main(void) {
    pthread_t threads[PRODUCERS + CONSUMERS];
    intptr_t sum = 0;
    for (int i = 0; i < PRODUCERS + CONSUMERS; i++)
        CHECK_INT(pthread_create(&threads[i], 0, i < PRODUCERS ? produce : consume, (void *)(intptr_t)i), 0);
    for (int i = 0; i < PRODUCERS + CONSUMERS; i++) {
        void *result;
        CHECK_INT(pthread_join(threads[i], &result), 0);
        sum += (intptr_t)result;
    }
    CHECK_INT(sum, (intptr_t)PRODUCERS * ITEMS * (ITEMS + 1) / 2);
    CHECK_INT(out_of_order, 0);
    CHECK_INT(count, 0);
    return 0;
}
