/* pthread_kill ends the waits of a thread. */
#include "test.h"
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <time.h>
static pthread_t target;
static int n, ready;
static void f(int s) {
    (void)s;
    CHECK(pthread_equal(pthread_self(), target));
    __atomic_fetch_add(&n, 1, __ATOMIC_SEQ_CST);
}
static void *g(void *p) {
    sem_t s;
    sem_init(&s, 0, 0);
    __atomic_store_n(&ready, 1, __ATOMIC_SEQ_CST);
    errno = 0;
    CHECK_INT(sem_wait(&s), -1);
    CHECK_INT(errno, EINTR);
    __atomic_store_n(&ready, 2, __ATOMIC_SEQ_CST);
    struct timespec rem = {0, 0};
    errno = 0;
    CHECK_INT(nanosleep(&(struct timespec){60, 0}, &rem), -1);
    CHECK_INT(errno, EINTR);
    CHECK(rem.tv_sec > 30);
    return p;
}
int main(void) {
    struct sigaction sa = {0};
    sa.sa_handler = f;
    sigaction(SIGUSR1, &sa, 0);
    CHECK_INT(pthread_create(&target, 0, g, 0), 0);
    for (int i = 1; i <= 2; i++) {
        while (__atomic_load_n(&ready, __ATOMIC_SEQ_CST) < i) nanosleep(&(struct timespec){0, 1000000}, 0);
        nanosleep(&(struct timespec){0, 20000000}, 0);
        CHECK_INT(pthread_kill(target, SIGUSR1), 0);
    }
    CHECK_INT(pthread_join(target, 0), 0);
    CHECK_INT(n, 2);
    return 0;
}
