/* Five philosophers, with semaphores, mutexes, a barrier at the start of each round, and a read-write lock on the menu. */
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdint.h>

enum { SEATS = 5, ROUNDS = 300 };

static pthread_mutex_t forks[SEATS];
static sem_t seats;
static pthread_barrier_t barrier;
static pthread_rwlock_t menu = PTHREAD_RWLOCK_INITIALIZER;
static int meals[SEATS], eating[SEATS], wrong, course, serial;

static void *dine(void *argument) {
    int own = (int)(intptr_t)argument, other = (own + 1) % SEATS;
    for (int round = 0; round < ROUNDS; round++) {
        if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) {
            pthread_rwlock_wrlock(&menu);
            course++;
            pthread_rwlock_unlock(&menu);
            serial++;
        }
        pthread_barrier_wait(&barrier);
        pthread_rwlock_rdlock(&menu);
        wrong += course != round + 1;
        pthread_rwlock_unlock(&menu);
        sem_wait(&seats);
        pthread_mutex_lock(&forks[own]);
        pthread_mutex_lock(&forks[other]);
        eating[own] = 1;
        wrong += eating[other] || eating[(own + SEATS - 1) % SEATS];
        meals[own]++;
        eating[own] = 0;
        pthread_mutex_unlock(&forks[other]);
        pthread_mutex_unlock(&forks[own]);
        sem_post(&seats);
    }
    return 0;
}

int main(void) {
    pthread_t threads[SEATS];
    CHECK_INT(sem_init(&seats, 0, SEATS - 1), 0);
    CHECK_INT(pthread_barrier_init(&barrier, 0, SEATS), 0);
    for (int i = 0; i < SEATS; i++) CHECK_INT(pthread_mutex_init(&forks[i], 0), 0);
    for (int i = 0; i < SEATS; i++) CHECK_INT(pthread_create(&threads[i], 0, dine, (void *)(intptr_t)i), 0);
    for (int i = 0; i < SEATS; i++) {
        CHECK_INT(pthread_join(threads[i], 0), 0);
        CHECK_INT(meals[i], ROUNDS);
        CHECK_INT(pthread_mutex_destroy(&forks[i]), 0);
    }
    CHECK_INT(wrong, 0);
    CHECK_INT(serial, ROUNDS);
    CHECK_INT(pthread_barrier_destroy(&barrier), 0);
    int value;
    CHECK(sem_getvalue(&seats, &value) == 0 && value == SEATS - 1);
    return 0;
}
