// peer: skip wasi-libc has no timers
/* A timer's handler ends every wait for what it brings. */
#include "test.h"
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/time.h>
#include <time.h>

static sem_t semaphore;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static int caught;

static void post(int signal) {
    (void)signal;
    caught++;
    sem_post(&semaphore);
}

static void wake(int signal) {
    (void)signal;
    caught++;
    pthread_cond_signal(&condition);
}

static void nothing(int signal) {
    (void)signal;
    caught++;
}

static void soon(void (*handler)(int), int flags) {
    struct sigaction action = {.sa_flags = flags};
    struct itimerval timer = {.it_value = {.tv_usec = 2000}};
    action.sa_handler = handler;
    sigaction(SIGALRM, &action, NULL);
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

static struct timespec in(int seconds, long nanoseconds) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    time.tv_sec += seconds;
    time.tv_nsec += nanoseconds;
    if (time.tv_nsec >= 1000000000) {
        time.tv_nsec -= 1000000000;
        time.tv_sec++;
    }
    return time;
}

int main(void) {
    struct timespec far = in(60, 0), near;
    CHECK_INT(sem_init(&semaphore, 0, 0), 0);
    for (int flags = 0; flags <= SA_RESTART; flags += SA_RESTART) {
        caught = 0;
        soon(post, flags);
        CHECK(sem_wait(&semaphore) == 0 && caught == 1);
        soon(post, flags);
        CHECK(sem_timedwait(&semaphore, &far) == 0 && caught == 2);
        soon(post, flags);
        CHECK(sem_clockwait(&semaphore, CLOCK_REALTIME, &far) == 0 && caught == 3);
        CHECK_INT(pthread_mutex_lock(&lock), 0);
        soon(wake, flags);
        CHECK(pthread_cond_wait(&condition, &lock) == 0 && caught == 4);
        soon(wake, flags);
        CHECK(pthread_cond_timedwait(&condition, &lock, &far) == 0 && caught == 5);
        soon(wake, flags);
        CHECK(pthread_cond_clockwait(&condition, &lock, CLOCK_REALTIME, &far) == 0 && caught == 6);
        /* Another handler does not end the wait for a condition. */
        soon(nothing, flags);
        near = in(0, 20000000);
        CHECK(pthread_cond_timedwait(&condition, &lock, &near) == ETIMEDOUT && caught == 7);
        CHECK_INT(pthread_mutex_unlock(&lock), 0);
    }
    /* A semaphore's wait is ended by one without SA_RESTART. */
    soon(nothing, 0);
    CHECK_ERRNO(sem_wait(&semaphore), EINTR);
    soon(nothing, 0);
    CHECK_ERRNO(sem_timedwait(&semaphore, &far), EINTR);
    soon(nothing, SA_RESTART);
    near = in(0, 20000000);
    CHECK_ERRNO(sem_timedwait(&semaphore, &near), ETIMEDOUT);
    CHECK_ERRNO(sem_wait(&semaphore), EDEADLK);
    return 0;
}
