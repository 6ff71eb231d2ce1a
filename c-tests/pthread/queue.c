// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <semaphore.h>

/* Producers and consumers over a queue: a producer that finds it full and a consumer that finds it empty would wait, and
   where each thread runs to its end neither happens, as the queue can hold all items. */

enum { ROOM = 256, EACH = 32, PAIRS = 4 };

static struct {
    pthread_mutex_t lock;
    pthread_cond_t filled, emptied;
    int items[ROOM], first, count, closed;
} queue = {.lock = PTHREAD_MUTEX_INITIALIZER, .filled = PTHREAD_COND_INITIALIZER, .emptied = PTHREAD_COND_INITIALIZER};

static sem_t made;
static long consumed;

static void put(int item) {
    CHECK_INT(pthread_mutex_lock(&queue.lock), 0);
    while (queue.count == ROOM) pthread_cond_wait(&queue.emptied, &queue.lock);
    queue.items[(queue.first + queue.count++) % ROOM] = item;
    CHECK_INT(pthread_cond_signal(&queue.filled), 0);
    CHECK_INT(pthread_mutex_unlock(&queue.lock), 0);
}

static int take(int *item) {
    CHECK_INT(pthread_mutex_lock(&queue.lock), 0);
    while (queue.count == 0 && !queue.closed) pthread_cond_wait(&queue.filled, &queue.lock);
    int there = queue.count > 0;
    if (there) {
        *item = queue.items[queue.first];
        queue.first = (queue.first + 1) % ROOM;
        queue.count--;
        CHECK_INT(pthread_cond_signal(&queue.emptied), 0);
    }
    CHECK_INT(pthread_mutex_unlock(&queue.lock), 0);
    return there;
}

static void *producer(void *argument) {
    for (int i = 0; i < EACH; i++) {
        put(*(int *)argument * 100 + i);
        CHECK_INT(sem_post(&made), 0);
    }
    return NULL;
}

static void *consumer(void *argument) {
    long *sum = argument;
    int item;
    while (take(&item)) {
        CHECK_INT(sem_wait(&made), 0);
        *sum += item;
    }
    return NULL;
}

int main(void) {
    pthread_t producers[PAIRS], consumers[PAIRS];
    int numbers[PAIRS];
    long sums[PAIRS] = {0}, expected = 0;
    CHECK_INT(sem_init(&made, 0, 0), 0);
    for (int i = 0; i < PAIRS; i++) {
        numbers[i] = i + 1;
        expected += (i + 1) * 100 * EACH + EACH * (EACH - 1) / 2;
        CHECK_INT(pthread_create(&producers[i], NULL, producer, &numbers[i]), 0);
    }
    for (int i = 0; i < PAIRS; i++) CHECK_INT(pthread_join(producers[i], NULL), 0);
    CHECK_INT(queue.count, PAIRS * EACH);
    pthread_mutex_lock(&queue.lock);
    queue.closed = 1;
    CHECK_INT(pthread_cond_broadcast(&queue.filled), 0);
    pthread_mutex_unlock(&queue.lock);
    for (int i = 0; i < PAIRS; i++) CHECK_INT(pthread_create(&consumers[i], NULL, consumer, &sums[i]), 0);
    for (int i = 0; i < PAIRS; i++) {
        CHECK_INT(pthread_join(consumers[i], NULL), 0);
        consumed += sums[i];
    }
    CHECK_INT(consumed, expected);
    int left = -1;
    CHECK(sem_getvalue(&made, &left) == 0 && left == 0);
    return 0;
}
