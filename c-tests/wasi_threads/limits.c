/* Threads until there are no more: EAGAIN, and again as many after the first ones have ended; detached ones too. */
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <time.h>

enum { MOST = 2000 };

static sem_t go, done;
static pthread_t threads[MOST];

static void *wait(void *argument) {
    sem_wait(&go);
    return argument;
}

static void *end(void *argument) {
    sem_post(&done);
    return argument;
}

static int create(int *error) {
    int count = 0;
    while (count < MOST && (*error = pthread_create(&threads[count], NULL, wait, NULL)) == 0) count++;
    return count;
}

int main(void) {
    CHECK(sem_init(&go, 0, 0) == 0 && sem_init(&done, 0, 0) == 0);
    int error = 0, count = create(&error);
    CHECK(count > 100 && count < MOST);
    CHECK_INT(error, EAGAIN);
    for (int i = 0; i < count; i++) sem_post(&go);
    for (int i = 0; i < count; i++) CHECK_INT(pthread_join(threads[i], NULL), 0);
    for (int i = 0; i < 3000; i++) {
        pthread_t thread;
        /* The host may count a thread for a moment after it has ended. */
        int tries = 0;
        while ((error = pthread_create(&thread, NULL, end, NULL)) == EAGAIN && tries++ < 1000)
            nanosleep(&(struct timespec){0, 1000000}, NULL);
        if (error || pthread_detach(thread)) {
            CHECK_INT(error, 0);
            break;
        }
        sem_wait(&done);
    }
    return 0;
}
