/* peer: differs its threads are stubs */
#include "test.h"
#include <pthread.h>
#include <sched.h>
/* Every attribute of a mutex, with what is not a value of it. */
#define BOTH(get, set, a, b)                                                                                           \
    CHECK_INT(set(&at, b), 0);                                                                                         \
    CHECK_INT(get(&at, &v), 0);                                                                                        \
    CHECK_INT(v, b);                                                                                                   \
    CHECK_INT(set(&at, a), 0);                                                                                         \
    CHECK_INT(get(&at, &v), 0);                                                                                        \
    CHECK_INT(v, a);
int main(void) {
    pthread_mutexattr_t at;
    int v = -9;
    CHECK_INT(pthread_mutexattr_init(&at), 0);
    CHECK_INT(pthread_mutexattr_gettype(&at, &v), 0);
    CHECK_INT(v, PTHREAD_MUTEX_DEFAULT);
    BOTH(pthread_mutexattr_gettype, pthread_mutexattr_settype, PTHREAD_MUTEX_ERRORCHECK, PTHREAD_MUTEX_RECURSIVE)
    BOTH(pthread_mutexattr_gettype, pthread_mutexattr_settype, PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_DEFAULT)
    CHECK_INT(pthread_mutexattr_settype(&at, -1), EINVAL);
    CHECK_INT(pthread_mutexattr_settype(&at, 4), EINVAL);
    CHECK_INT(pthread_mutexattr_settype(&at, 1000), EINVAL);
    CHECK_INT(pthread_mutexattr_getprotocol(&at, &v), 0);
    CHECK_INT(v, PTHREAD_PRIO_NONE);
    BOTH(pthread_mutexattr_getprotocol, pthread_mutexattr_setprotocol, PTHREAD_PRIO_INHERIT, PTHREAD_PRIO_PROTECT)
    int r = pthread_mutexattr_setprotocol(&at, -1);
    CHECK(r == EINVAL || r == ENOTSUP);
    r = pthread_mutexattr_setprotocol(&at, 3);
    CHECK(r == EINVAL || r == ENOTSUP);
    CHECK_INT(pthread_mutexattr_setprotocol(&at, PTHREAD_PRIO_NONE), 0);
    CHECK_INT(pthread_mutexattr_getpshared(&at, &v), 0);
    CHECK_INT(v, PTHREAD_PROCESS_PRIVATE);
    BOTH(pthread_mutexattr_getpshared, pthread_mutexattr_setpshared, PTHREAD_PROCESS_PRIVATE, PTHREAD_PROCESS_SHARED)
    CHECK_INT(pthread_mutexattr_setpshared(&at, 2), EINVAL);
    CHECK_INT(pthread_mutexattr_setpshared(&at, -1), EINVAL);
    CHECK_INT(pthread_mutexattr_getrobust(&at, &v), 0);
    CHECK_INT(v, PTHREAD_MUTEX_STALLED);
    BOTH(pthread_mutexattr_getrobust, pthread_mutexattr_setrobust, PTHREAD_MUTEX_STALLED, PTHREAD_MUTEX_ROBUST)
    CHECK_INT(pthread_mutexattr_setrobust(&at, 2), EINVAL);
    CHECK_INT(pthread_mutexattr_setrobust(&at, -1), EINVAL);
    int low = sched_get_priority_min(SCHED_FIFO), high = sched_get_priority_max(SCHED_FIFO);
    CHECK(low >= 0 && high >= low + 31);
    CHECK_INT(pthread_mutexattr_getprioceiling(&at, &v), 0);
    CHECK(v >= low && v <= high);
    CHECK_INT(pthread_mutexattr_setprioceiling(&at, low), 0);
    CHECK_INT(pthread_mutexattr_getprioceiling(&at, &v), 0);
    CHECK_INT(v, low);
    CHECK_INT(pthread_mutexattr_setprioceiling(&at, high), 0);
    CHECK_INT(pthread_mutexattr_getprioceiling(&at, &v), 0);
    CHECK_INT(v, high);
    CHECK_INT(pthread_mutexattr_setprioceiling(&at, high + 1), EINVAL);
    CHECK_INT(pthread_mutexattr_setprioceiling(&at, low - 1), EINVAL);
    CHECK_INT(pthread_mutexattr_getprioceiling(&at, &v), 0);
    CHECK_INT(v, high);
    CHECK_INT(pthread_mutexattr_destroy(&at), 0);
    return 0;
}
