/* With a cancellation pending, each of these acts upon it. */
#define _GNU_SOURCE
#include "test.h"
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>
static sem_t one;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static mtx_t mt;
static cnd_t cn;
static struct timespec zero, later = {4000000000LL, 0};
static void nothing(void *p) { (void)p; }
#define P(name, ...)                                                                                                   \
    static void name(void) { __VA_ARGS__; }
P(p_testcancel, pthread_testcancel())
P(p_nanosleep, nanosleep(&zero, 0))
P(p_clock_nanosleep, clock_nanosleep(CLOCK_MONOTONIC, 0, &zero, 0))
P(p_sleep, sleep(0))
P(p_poll, poll(0, 0, 0))
P(p_ppoll, ppoll(0, 0, &zero, 0))
P(p_select, struct timeval t = {0, 0}; select(0, 0, 0, 0, &t))
P(p_pselect, pselect(0, 0, 0, 0, &zero, 0))
P(p_sem_wait, sem_wait(&one))
P(p_sem_timedwait, sem_timedwait(&one, &later))
P(p_sem_clockwait, sem_clockwait(&one, CLOCK_MONOTONIC, &later))
P(p_cond_timedwait, pthread_mutex_lock(&m); pthread_cleanup_push(nothing, 0); pthread_cond_timedwait(&c, &m, &zero);
  pthread_cleanup_pop(0); pthread_mutex_unlock(&m))
P(p_cond_clockwait, pthread_cond_clockwait(&c, &m, CLOCK_MONOTONIC, &zero))
P(p_cond_wait, pthread_cond_wait(&c, &m))
P(p_cnd_wait, cnd_wait(&cn, &mt))
P(p_cnd_timedwait, cnd_timedwait(&cn, &mt, &zero))
P(p_thrd_sleep, thrd_sleep(&zero, 0))
P(p_sigtimedwait, sigset_t s; sigemptyset(&s); sigtimedwait(&s, 0, &zero))
P(p_sigwait, sigset_t s; int n; sigemptyset(&s); sigaddset(&s, SIGUSR1); pthread_sigmask(SIG_BLOCK, &s, 0);
  pthread_kill(pthread_self(), SIGUSR1); sigwait(&s, &n))
P(p_sigwaitinfo, sigset_t s; sigemptyset(&s); sigaddset(&s, SIGUSR2); pthread_sigmask(SIG_BLOCK, &s, 0);
  pthread_kill(pthread_self(), SIGUSR2); sigwaitinfo(&s, 0))
P(p_pause, pause())
P(p_sigsuspend, sigset_t s; sigfillset(&s); sigsuspend(&s))
#define E(n) {#n, p_##n}
static const struct {
    const char *name;
    void (*f)(void);
} all[] = {E(testcancel),     E(nanosleep),   E(clock_nanosleep), E(sleep),         E(poll),          E(ppoll),
           E(select),         E(pselect),     E(sem_wait),        E(sem_timedwait), E(sem_clockwait), E(cond_timedwait),
           E(cond_clockwait), E(cond_wait),   E(cnd_wait),        E(cnd_timedwait), E(thrd_sleep),    E(sigtimedwait),
           E(sigwait),        E(sigwaitinfo), E(pause),           E(sigsuspend)};
static void *run(void *p) {
    int i = *(int *)p;
    if (all[i].f == p_cond_wait || all[i].f == p_cond_clockwait) {
        pthread_mutex_init(&m, 0);
        pthread_mutex_lock(&m);
    }
    if (all[i].f == p_cnd_wait || all[i].f == p_cnd_timedwait) {
        mtx_init(&mt, mtx_plain);
        mtx_lock(&mt);
    }
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, 0);
    pthread_cancel(pthread_self());
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, 0);
    all[i].f();
    return 0;
}
int main(void) {
    cnd_init(&cn);
    for (int i = 0; i < (int)(sizeof all / sizeof *all); i++) {
        pthread_t t;
        void *r;
        sem_init(&one, 0, 1);
        pthread_mutex_init(&m, 0);
        CHECK_INT(pthread_create(&t, 0, run, &i), 0);
        CHECK_INT(pthread_join(t, &r), 0);
        if (r != PTHREAD_CANCELED) CHECK_STR(all[i].name, "cancelled");
    }
    return 0;
}
