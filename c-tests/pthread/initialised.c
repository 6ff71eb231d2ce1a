// peer: skip its threads are stubs
/* What initialises an object does not depend on what stood there, and objects that differ are not equal. */
#define _GNU_SOURCE
#include "test.h"
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <threads.h>

int main(void) {
    union {
        pthread_cond_t cond;
        pthread_condattr_t condattr;
        pthread_rwlock_t rwlock;
        pthread_rwlockattr_t rwlockattr;
        pthread_barrierattr_t barrierattr;
        pthread_spinlock_t spin;
        cnd_t cnd;
        sigset_t set;
    } u;
    int value;
    clockid_t clock;
    memset(&u, 0xff, sizeof u);
    CHECK_INT(pthread_condattr_init(&u.condattr), 0);
    value = 7;
    CHECK(pthread_condattr_getpshared(&u.condattr, &value) == 0 && value == PTHREAD_PROCESS_PRIVATE);
    CHECK(pthread_condattr_getclock(&u.condattr, &clock) == 0 && clock == CLOCK_REALTIME);
    memset(&u, 0xff, sizeof u);
    CHECK_INT(pthread_rwlockattr_init(&u.rwlockattr), 0);
    value = 7;
    CHECK(pthread_rwlockattr_getpshared(&u.rwlockattr, &value) == 0 && value == PTHREAD_PROCESS_PRIVATE);
    memset(&u, 0xff, sizeof u);
    CHECK_INT(pthread_barrierattr_init(&u.barrierattr), 0);
    value = 7;
    CHECK(pthread_barrierattr_getpshared(&u.barrierattr, &value) == 0 && value == PTHREAD_PROCESS_PRIVATE);
    memset(&u, 0xff, sizeof u);
    CHECK_INT(pthread_rwlock_init(&u.rwlock, NULL), 0);
    CHECK_INT(pthread_rwlock_tryrdlock(&u.rwlock), 0);
    memset(&u, 0xff, sizeof u);
    CHECK_INT(pthread_spin_init(&u.spin, PTHREAD_PROCESS_PRIVATE), 0);
    CHECK_INT(pthread_spin_trylock(&u.spin), 0);

    pthread_attr_t attr;
    struct sched_param param = {7};
    CHECK_INT(pthread_attr_init(&attr), 0);
    value = 7;
    CHECK(pthread_attr_getinheritsched(&attr, &value) == 0 && value == PTHREAD_INHERIT_SCHED);
    value = 7;
    CHECK(pthread_attr_getschedpolicy(&attr, &value) == 0 && value == SCHED_OTHER);
    value = 7;
    CHECK(pthread_attr_getscope(&attr, &value) == 0 && value == PTHREAD_SCOPE_SYSTEM);
    CHECK(pthread_attr_getschedparam(&attr, &param) == 0 && param.sched_priority == 0);
    pthread_mutexattr_t mutexattr;
    CHECK_INT(pthread_mutexattr_init(&mutexattr), 0);
    value = 7;
    CHECK(pthread_mutexattr_getpshared(&mutexattr, &value) == 0 && value == PTHREAD_PROCESS_PRIVATE);

    CHECK((pthread_equal)(pthread_self(), pthread_self()));
    CHECK((thrd_equal)(thrd_current(), thrd_current()));

    memset(&u, 0xff, sizeof u);
    CHECK_INT(sigemptyset(&u.set), 0);
    CHECK_INT(sigismember(&u.set, SIGTERM), 0);
    CHECK_INT(sigfillset(&u.set), 0);
    CHECK_INT(sigismember(&u.set, SIGTERM), 1);
    return 0;
}
