/* peer: differs its threads are stubs */
#include "test.h"
#include <pthread.h>
#include <sched.h>
int main(void) {
    pthread_mutexattr_t at;
    pthread_mutex_t m;
    int v, low = sched_get_priority_min(SCHED_FIFO), high = sched_get_priority_max(SCHED_FIFO);
    pthread_mutexattr_init(&at);
    CHECK_INT(pthread_mutex_init(&m, &at), 0);
    CHECK_INT(pthread_mutex_getprioceiling(&m, &v), EINVAL);
    CHECK_INT(pthread_mutex_setprioceiling(&m, low, &v), EINVAL);
    CHECK_INT(pthread_mutex_destroy(&m), 0);
    CHECK_INT(pthread_mutexattr_setprotocol(&at, PTHREAD_PRIO_PROTECT), 0);
    CHECK_INT(pthread_mutexattr_setprioceiling(&at, low), 0);
    CHECK_INT(pthread_mutex_init(&m, &at), 0);
    CHECK_INT(pthread_mutex_getprioceiling(&m, &v), 0);
    CHECK_INT(v, low);
    CHECK_INT(pthread_mutex_setprioceiling(&m, high, &v), 0);
    CHECK_INT(v, low);
    CHECK_INT(pthread_mutex_setprioceiling(&m, low + 1, 0), 0);
    CHECK_INT(pthread_mutex_getprioceiling(&m, &v), 0);
    CHECK_INT(v, low + 1);
    CHECK_INT(pthread_mutex_setprioceiling(&m, high + 1, &v), EINVAL);
    CHECK_INT(pthread_mutex_setprioceiling(&m, low - 1, &v), EINVAL);
    CHECK_INT(pthread_mutex_destroy(&m), 0);
    return 0;
}
