// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <semaphore.h>
#include <time.h>

static sem_t done, empty;
static sem_t *named;

static void *start(void *argument) {
    struct timespec past = {1, 0};
    CHECK_ERRNO(sem_trywait(&empty), EAGAIN);
    CHECK_ERRNO(sem_wait(&empty), EDEADLK); /* who could post waits for this thread */
    CHECK_ERRNO(sem_timedwait(&empty, &past), ETIMEDOUT);
    CHECK_INT(sem_post(&done), 0);
    CHECK_INT(sem_post(named), 0);
    return argument;
}

int main(void) {
    pthread_t threads[5];
    CHECK(sem_init(&done, 0, 0) == 0 && sem_init(&empty, 0, 0) == 0);
    named = sem_open("/done", O_CREAT, 0600, 0);
    for (int i = 0; i < 5; i++) CHECK_INT(pthread_create(&threads[i], NULL, start, NULL), 0);
    for (int i = 0; i < 5; i++) {
        CHECK_INT(sem_wait(&done), 0);
        CHECK_INT(sem_wait(named), 0);
        CHECK_INT(pthread_join(threads[i], NULL), 0);
    }
    CHECK_ERRNO(sem_trywait(&done), EAGAIN);
    CHECK(sem_close(named) == 0 && sem_unlink("/done") == 0);
    return 0;
}
