/* Random operations of eight threads on shared objects, with invariants: mutual exclusion, no wake-up lost, every thread ends. */
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

enum { THREADS = 8, OPERATIONS = 6000, LOCKS = 3 };

static pthread_mutex_t mutexes[LOCKS];
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_spinlock_t spin;
static sem_t tokens;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int inside[LOCKS], writers, spinning, generation, created, destroyed;
static atomic_int readers, wrong, taken;

static void destroy(void *value) {
    free(value);
    __atomic_fetch_add(&destroyed, 1, __ATOMIC_SEQ_CST);
}

static void create(void) {
    created++;
    pthread_key_create(&key, destroy);
}

static struct timespec in(long nanoseconds) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    t.tv_nsec += nanoseconds;
    if (t.tv_nsec >= 1000000000) {
        t.tv_sec++;
        t.tv_nsec -= 1000000000;
    }
    return t;
}

static void *work(void *argument) {
    uint32_t state = (uint32_t)(uintptr_t)argument * 747796405u + 1;
    pthread_once(&once, create);
    pthread_setspecific(key, malloc(16));
    for (int i = 0; i < OPERATIONS; i++) {
        state = state * 1664525 + 1013904223;
        int n = state >> 24 & 1 ? 0 : (state >> 16) % LOCKS, locked = 0;
        struct timespec until;
        switch (state >> 26 & 15) {
        case 0:
        case 1:
        case 2:
        case 3:
            locked = pthread_mutex_lock(&mutexes[n]) == 0;
            wrong += !locked;
            break;
        case 4: locked = pthread_mutex_trylock(&mutexes[n]) == 0; break;
        case 5:
            until = in(200000);
            int result = pthread_mutex_timedlock(&mutexes[n], &until);
            wrong += result != 0 && result != ETIMEDOUT;
            locked = result == 0;
            break;
        case 6:
        case 7:
            wrong += pthread_rwlock_rdlock(&rwlock) != 0;
            readers++;
            wrong += writers != 0;
            readers--;
            wrong += pthread_rwlock_unlock(&rwlock) != 0;
            break;
        case 8:
            wrong += pthread_rwlock_wrlock(&rwlock) != 0;
            wrong += readers != 0 || writers++ != 0;
            writers--;
            wrong += pthread_rwlock_unlock(&rwlock) != 0;
            break;
        case 9:
        case 10:
            while (sem_wait(&tokens) != 0) wrong += errno != EINTR;
            wrong += ++taken > 3;
            taken--;
            sem_post(&tokens);
            break;
        case 11:
            pthread_spin_lock(&spin);
            wrong += spinning++ != 0;
            spinning--;
            pthread_spin_unlock(&spin);
            break;
        case 12:
            pthread_mutex_lock(&mutexes[0]);
            until = in(100000);
            int seen = generation;
            while (generation == seen)
                if (pthread_cond_timedwait(&condition, &mutexes[0], &until) == ETIMEDOUT) break;
            pthread_mutex_unlock(&mutexes[0]);
            break;
        default:
            pthread_mutex_lock(&mutexes[0]);
            generation++;
            pthread_cond_broadcast(&condition);
            pthread_mutex_unlock(&mutexes[0]);
        }
        if (locked) {
            wrong += inside[n]++ != 0;
            inside[n]--;
            wrong += pthread_mutex_unlock(&mutexes[n]) != 0;
        }
    }
    return NULL;
}

int main(void) {
    pthread_t threads[THREADS];
    for (int i = 0; i < LOCKS; i++) {
        pthread_mutexattr_t attributes;
        pthread_mutexattr_init(&attributes);
        pthread_mutexattr_settype(&attributes, i);
        CHECK_INT(pthread_mutex_init(&mutexes[i], &attributes), 0);
    }
    CHECK(sem_init(&tokens, 0, 3) == 0 && pthread_spin_init(&spin, 0) == 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_create(&threads[i], NULL, work, (void *)(intptr_t)(i + 1)), 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_join(threads[i], NULL), 0);
    CHECK_INT(wrong, 0);
    CHECK_INT(created, 1);
    CHECK_INT(destroyed, THREADS);
    CHECK_INT(pthread_cond_destroy(&condition), 0);
    CHECK_INT(pthread_rwlock_destroy(&rwlock), 0);
    return 0;
}
