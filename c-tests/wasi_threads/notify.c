/* The function of a struct sigevent has a thread of its own: it waits for a lock that the thread holds which noticed the event. */
#define _GNU_SOURCE
#include "test.h"
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <string.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_t main_thread;
static sem_t done;
static int locked, detached;
static size_t size;
static _Thread_local int local = 5;

static int deep(int depth) {
    volatile char bytes[1024];
    bytes[0] = (char)depth;
    return depth ? deep(depth - 1) + bytes[0] - bytes[0] : 0;
}

static void function(union sigval value) {
    pthread_attr_t attributes;
    CHECK(!pthread_equal(pthread_self(), main_thread) && local == 5 && value.sival_int == 7);
    CHECK_INT(pthread_getattr_np(pthread_self(), &attributes), 0);
    CHECK(pthread_attr_getstacksize(&attributes, &size) == 0 &&
          pthread_attr_getdetachstate(&attributes, &detached) == 0);
    CHECK_INT(deep(size > 500000 ? 400 : 4), 0);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    locked++;
    CHECK_INT(pthread_mutex_unlock(&lock), 0);
    CHECK_INT(sem_post(&done), 0);
}

int main(void) {
    struct sigevent event;
    timer_t timer;
    main_thread = pthread_self();
    local = 6;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD;
    event.sigev_notify_function = function;
    event.sigev_value.sival_int = 7;
    CHECK_INT(sem_init(&done, 0, 0), 0);
    CHECK_INT(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    CHECK_INT(timer_settime(timer, 0, &(struct itimerspec){{0, 0}, {0, 1000000}}, NULL), 0);
    CHECK_INT(nanosleep(&(struct timespec){0, 30000000}, NULL), 0);
    CHECK(locked == 0 && pthread_mutex_unlock(&lock) == 0);
    CHECK(sem_wait(&done) == 0 && locked == 1 && detached == PTHREAD_CREATE_DETACHED && size < 500000);
    CHECK_INT(timer_delete(timer), 0);

    /* with attributes; they are of no use to the event afterwards */
    pthread_attr_t attributes;
    CHECK(pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, 600000) == 0);
    event.sigev_notify_attributes = &attributes;
    mqd_t queue = mq_open("/queue", O_CREAT | O_RDWR, 0600, NULL);
    CHECK(queue != (mqd_t)-1 && mq_notify(queue, &event) == 0);
    memset(&attributes, 0xff, sizeof attributes);
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    CHECK_INT(mq_send(queue, "a", 1, 0), 0);
    CHECK(locked == 1 && pthread_mutex_unlock(&lock) == 0);
    CHECK(sem_wait(&done) == 0 && locked == 2 && size >= 600000);
    CHECK(mq_close(queue) == 0 && mq_unlink("/queue") == 0);
    return 0;
}
