/* Joins with a limit by both clocks, of threads that others join, and by a thread that is cancelled while it waits. */
#define _GNU_SOURCE
#include "_soon.h"
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>

static sem_t go;
static pthread_t waited_for;

static void *waits(void *argument) {
    while (sem_wait(&go) != 0);
    return argument;
}

/* The main thread may be the one that joins for a moment, as it looks whether this one does. */
static void *joins(void *argument) {
    void *result;
    int error;
    while ((error = pthread_join(waited_for, &result)) == EINVAL);
    CHECK_INT(error, 0);
    CHECK(result == &go);
    return argument;
}

static void sleep_a_moment(void) { nanosleep(&(struct timespec){0, 20000000}, NULL); }

static void limits(void) {
    pthread_t thread;
    void *result = NULL;
    struct timespec past = {1, 0}, wrong = {1, 1000000000}, until;
    CHECK_INT(pthread_create(&thread, NULL, waits, &result), 0);
    CHECK_INT(pthread_tryjoin_np(thread, &result), EBUSY);
    CHECK_INT(pthread_timedjoin_np(thread, &result, &past), ETIMEDOUT);
    CHECK_INT(pthread_timedjoin_np(thread, &result, &wrong), EINVAL);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_MONOTONIC, &past), ETIMEDOUT);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_MONOTONIC, &wrong), EINVAL);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_PROCESS_CPUTIME_ID, &past), EINVAL);
    until = soon(CLOCK_REALTIME);
    CHECK_INT(pthread_timedjoin_np(thread, &result, &until), ETIMEDOUT);
    until = soon(CLOCK_REALTIME);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_REALTIME, &until), ETIMEDOUT);
    until = soon(CLOCK_MONOTONIC);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_MONOTONIC, &until), ETIMEDOUT);
    CHECK_INT(pthread_timedjoin_np(pthread_self(), &result, &past), EDEADLK);
    CHECK_INT(pthread_clockjoin_np(pthread_self(), &result, CLOCK_MONOTONIC, &past), EDEADLK);
    CHECK(result == NULL);
    sem_post(&go);
    CHECK_INT(pthread_clockjoin_np(thread, &result, CLOCK_MONOTONIC, NULL), 0);
    CHECK(result == &result);

    /* A thread that has ended needs no wait. */
    CHECK_INT(pthread_create(&thread, NULL, waits, &past), 0);
    sem_post(&go);
    while (pthread_tryjoin_np(thread, &result) == EBUSY) sleep_a_moment();
    CHECK(result == &past);
    CHECK_INT(pthread_create(&thread, NULL, waits, &until), 0);
    sem_post(&go);
    sleep_a_moment();
    int error = pthread_timedjoin_np(thread, &result, &past);
    if (error != 0) /* on a busy machine it has not ended yet */
        error = pthread_timedjoin_np(thread, &result, NULL);
    CHECK_INT(error, 0);
    CHECK(result == &until);
}

/* Of two that would join, the first gets the result. */
static void joined_already(void) {
    pthread_t joiner;
    void *result = NULL;
    struct timespec past = {1, 0};
    CHECK_INT(pthread_create(&waited_for, NULL, waits, &go), 0);
    CHECK_INT(pthread_create(&joiner, NULL, joins, &joiner), 0);
    int error;
    while ((error = pthread_timedjoin_np(waited_for, &result, &past)) == ETIMEDOUT) sleep_a_moment();
    CHECK_INT(error, EINVAL);
    error = pthread_tryjoin_np(waited_for, &result);
    CHECK(error == EINVAL || error == EBUSY);
    CHECK_INT(pthread_join(waited_for, &result), EINVAL);
    CHECK(result == NULL);
    sem_post(&go);
    CHECK_INT(pthread_join(joiner, &result), 0);
    CHECK(result == &joiner);
}

/* Cancellation of a thread that joins leaves the other joinable. */
static void cancelled(void) {
    pthread_t joiner;
    void *result = NULL;
    CHECK_INT(pthread_create(&waited_for, NULL, waits, &go), 0);
    CHECK_INT(pthread_create(&joiner, NULL, joins, &joiner), 0);
    sleep_a_moment();
    CHECK_INT(pthread_cancel(joiner), 0);
    CHECK_INT(pthread_join(joiner, &result), 0);
    CHECK(result == PTHREAD_CANCELED);
    CHECK_INT(pthread_tryjoin_np(waited_for, &result), EBUSY);
    sem_post(&go);
    CHECK_INT(pthread_join(waited_for, &result), 0);
    CHECK(result == &go);
}

int main(void) {
    CHECK_INT(sem_init(&go, 0, 0), 0);
    limits();
    joined_already();
    cancelled();
    return 0;
}
