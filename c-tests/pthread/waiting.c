// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
/* Threads start when their creator first waits, and where a thread waits in turn. */
#define _GNU_SOURCE
#include "test.h"
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <string.h>
#include <sys/select.h>
#include <threads.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t barrier;
static sem_t items, replies;
static int count, ends[2], serials, after;

static void *consumer(void *argument) {
    for (int i = 0; i < 3; i++) CHECK_INT(sem_wait(&items), 0);
    count += 100;
    return argument;
}

static void *producer(void *argument) {
    for (int i = 0; i < 3; i++) CHECK_INT(sem_post(&items), 0);
    count++;
    return argument;
}

static void *at_barrier(void *argument) {
    int result = pthread_barrier_wait(&barrier);
    CHECK(result == 0 || result == PTHREAD_BARRIER_SERIAL_THREAD);
    serials += result == PTHREAD_BARRIER_SERIAL_THREAD;
    after++;
    return argument;
}

static void *set_count(void *argument) {
    CHECK_INT(pthread_mutex_lock(&lock), 0); /* the one that waits has unlocked it */
    count = 7;
    CHECK_INT(pthread_cond_signal(&changed), 0);
    CHECK_INT(pthread_mutex_unlock(&lock), 0);
    return argument;
}

static void *answer(void *argument) {
    CHECK_INT(sem_wait(&items), 0);
    CHECK_INT(sem_post(&replies), 0);
    return argument;
}

static void *write_pipe(void *argument) {
    CHECK_INT(write(ends[1], "x", 1), 1);
    return argument;
}

static int c11(void *argument) {
    ++*(int *)argument;
    return 5;
}

static pthread_t create(void *(*start)(void *)) {
    pthread_t thread;
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    return thread;
}

static void join(pthread_t thread) { CHECK_INT(pthread_join(thread, NULL), 0); }

static void *last(void *argument) {
    CHECK_INT(write(1, "after main\n", 11), 11);
    return argument;
}

int main(void) {
    CHECK(sem_init(&items, 0, 0) == 0 && sem_init(&replies, 0, 0) == 0);
    /* Consumers before producers. */
    pthread_t one = create(consumer), two = create(producer);
    CHECK_INT(count, 0);
    join(one);
    join(two);
    CHECK_INT(count, 101);

    /* Barriers with main, and twice. */
    for (int round = 1; round <= 2; round++) {
        CHECK_INT(pthread_barrier_init(&barrier, NULL, 4), 0);
        pthread_t threads[3];
        for (int i = 0; i < 3; i++) threads[i] = create(at_barrier);
        at_barrier(NULL);
        for (int i = 0; i < 3; i++) join(threads[i]);
        CHECK(serials == round && after == 4 * round);
        CHECK_INT(pthread_barrier_destroy(&barrier), 0);
    }

    /* Condition variables: the wait gives the mutex up. */
    count = 0;
    one = create(set_count);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    while (count != 7) CHECK_INT(pthread_cond_wait(&changed, &lock), 0);
    CHECK_INT(pthread_mutex_unlock(&lock), 0);
    join(one);
    struct timespec soon;
    clock_gettime(CLOCK_REALTIME, &soon);
    soon.tv_sec += 20;
    count = 0;
    one = create(set_count);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    while (count != 7) CHECK_INT(pthread_cond_timedwait(&changed, &lock, &soon), 0);
    CHECK_INT(pthread_mutex_unlock(&lock), 0);
    join(one);

    /* A question and its answer. */
    one = create(answer);
    CHECK(sem_post(&items) == 0 && sem_wait(&replies) == 0);
    join(one);

    /* Reading, polling, selecting, sleeping, yielding. */
    CHECK_INT(pipe(ends), 0);
    char byte;
    one = create(write_pipe);
    CHECK(read(ends[0], &byte, 1) == 1 && byte == 'x');
    join(one);
    one = create(write_pipe);
    struct pollfd wanted = {.fd = ends[0], .events = POLLIN};
    CHECK(poll(&wanted, 1, -1) == 1 && wanted.revents == POLLIN && read(ends[0], &byte, 1) == 1);
    join(one);
    one = create(write_pipe);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    CHECK(select(ends[0] + 1, &set, NULL, NULL, NULL) == 1 && FD_ISSET(ends[0], &set) && read(ends[0], &byte, 1) == 1);
    join(one);
    count = 0;
    one = create(set_count);
    CHECK(usleep(1) == 0 && count == 7);
    join(one);
    count = 0;
    one = create(set_count);
    CHECK(sched_yield() == 0 && count == 7);
    join(one);
    count = 0;
    one = create(set_count);
    CHECK(pthread_tryjoin_np(one, NULL) == 0 && count == 7);

    thrd_t thread;
    int result = 0;
    count = 0;
    CHECK_INT(thrd_create(&thread, c11, &count), thrd_success);
    CHECK_INT(count, 0);
    CHECK(thrd_join(thread, &result) == thrd_success && result == 5 && count == 1);

    /* The main thread leaves; the others run. */
    create(last);
    pthread_exit(NULL);
}
