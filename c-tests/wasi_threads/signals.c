/* pthread_kill reaches a thread in a wait, and one that computes at its next call; sigwait in a thread of its own. */
#define _GNU_SOURCE
#include "_soon.h"
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

static sem_t zero, ready;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static volatile sig_atomic_t received;
static pthread_t receiver;
static int wrong, go;

static void handler(int number) {
    received = number;
    wrong += !pthread_equal(pthread_self(), receiver);
}

static void *in_sem(void *argument) {
    sem_post(&ready);
    int result = sem_wait(&zero);
    return (void *)(intptr_t)(result == -1 && errno == EINTR && received == SIGUSR1);
    (void)argument;
}

static void *in_sleep(void *argument) {
    struct timespec left = {0, 0};
    sem_post(&ready);
    int result = nanosleep(&(struct timespec){1000, 0}, &left);
    return (void *)(intptr_t)(result == -1 && errno == EINTR && received == SIGUSR1 && left.tv_sec > 900);
    (void)argument;
}

static void *in_cond(void *argument) {
    pthread_mutex_lock(&lock);
    sem_post(&ready);
    while (!go) pthread_cond_wait(&condition, &lock);
    pthread_mutex_unlock(&lock);
    return (void *)(intptr_t)(received == SIGUSR1);
    (void)argument;
}

static void *in_loop(void *argument) {
    sem_post(&ready);
    while (!received) clock();
    return (void *)1;
    (void)argument;
}

static void *in_sigwait(void *argument) {
    sigset_t set;
    int number = 0;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    sem_post(&ready);
    return (void *)(intptr_t)(sigwait(&set, &number) == 0 && number == SIGUSR2);
    (void)argument;
}

static void one(void *(*start)(void *), int number) {
    void *result = NULL;
    received = 0;
    CHECK_INT(pthread_create(&receiver, NULL, start, NULL), 0);
    while (sem_wait(&ready) != 0);
    nanosleep(&(struct timespec){0, 3000000}, NULL);
    CHECK_INT(pthread_kill(receiver, number), 0);
    if (start == in_cond) {
        while (!received) nanosleep(&(struct timespec){0, 1000000}, NULL);
        pthread_mutex_lock(&lock);
        go = 1;
        pthread_cond_signal(&condition);
        pthread_mutex_unlock(&lock);
    }
    /* A signal that comes before the wait does not end it: another is sent. */
    for (;;) {
        struct timespec until = soon(CLOCK_REALTIME);
        int error = pthread_timedjoin_np(receiver, &result, &until);
        if (error != ETIMEDOUT) {
            CHECK_INT(error, 0);
            break;
        }
        CHECK_INT(pthread_kill(receiver, number), 0);
    }
    CHECK_INT((intptr_t)result, 1);
}

int main(void) {
    struct sigaction action = {.sa_handler = handler};
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);
    CHECK(sem_init(&zero, 0, 0) == 0 && sem_init(&ready, 0, 0) == 0);
    one(in_sem, SIGUSR1);
    one(in_sleep, SIGUSR1);
    one(in_cond, SIGUSR1);
    one(in_loop, SIGUSR1);
    one(in_sigwait, SIGUSR2);
    CHECK_INT(wrong, 0);
    return 0;
}
