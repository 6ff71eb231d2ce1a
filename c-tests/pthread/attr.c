/* peer: differs its threads are stubs */
#include "test.h"
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
int main(void) {
    pthread_attr_t a;
    int v = -4;
    size_t s = 1;
    void *p;
    CHECK_INT(pthread_attr_init(&a), 0);
    CHECK_INT(pthread_attr_getdetachstate(&a, &v), 0);
    CHECK_INT(v, PTHREAD_CREATE_JOINABLE);
    CHECK_INT(pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED), 0);
    CHECK_INT(pthread_attr_getdetachstate(&a, &v), 0);
    CHECK_INT(v, PTHREAD_CREATE_DETACHED);
    CHECK_INT(pthread_attr_setdetachstate(&a, PTHREAD_CREATE_JOINABLE), 0);
    CHECK_INT(pthread_attr_setdetachstate(&a, 2), EINVAL);
    CHECK_INT(pthread_attr_setdetachstate(&a, -1), EINVAL);
    CHECK_INT(pthread_attr_getdetachstate(&a, &v), 0);
    CHECK_INT(v, PTHREAD_CREATE_JOINABLE);
    CHECK_INT(pthread_attr_setguardsize(&a, 0), 0);
    CHECK_INT(pthread_attr_getguardsize(&a, &s), 0);
    CHECK_INT((long long)s, 0);
    CHECK_INT(pthread_attr_setguardsize(&a, 5000), 0);
    CHECK_INT(pthread_attr_getguardsize(&a, &s), 0);
    CHECK_INT((long long)s, 5000);
    CHECK_INT(pthread_attr_getstacksize(&a, &s), 0);
    CHECK(s >= (size_t)PTHREAD_STACK_MIN);
    CHECK_INT(pthread_attr_setstacksize(&a, PTHREAD_STACK_MIN), 0);
    CHECK_INT(pthread_attr_getstacksize(&a, &s), 0);
    CHECK(s == (size_t)PTHREAD_STACK_MIN);
    CHECK_INT(pthread_attr_setstacksize(&a, 0), EINVAL);
    CHECK_INT(pthread_attr_setstacksize(&a, PTHREAD_STACK_MIN - 1), EINVAL);
    CHECK_INT(pthread_attr_getstacksize(&a, &s), 0);
    CHECK(s == (size_t)PTHREAD_STACK_MIN);
    size_t size = (size_t)PTHREAD_STACK_MIN * 4;
    void *stack = aligned_alloc(4096, size);
    CHECK_INT(pthread_attr_setstack(&a, stack, size), 0);
    CHECK_INT(pthread_attr_getstack(&a, &p, &s), 0);
    CHECK(p == stack && s == size);
    CHECK_INT(pthread_attr_getstacksize(&a, &s), 0);
    CHECK(s == size);
    CHECK_INT(pthread_attr_setstack(&a, stack, PTHREAD_STACK_MIN - 1), EINVAL);
    CHECK_INT(pthread_attr_getstack(&a, &p, &s), 0);
    CHECK(p == stack && s == size);
    v = -4;
    CHECK_INT(pthread_attr_getinheritsched(&a, &v), 0);
    CHECK(v == PTHREAD_INHERIT_SCHED || v == PTHREAD_EXPLICIT_SCHED);
    CHECK_INT(pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED), 0);
    CHECK_INT(pthread_attr_getinheritsched(&a, &v), 0);
    CHECK_INT(v, PTHREAD_EXPLICIT_SCHED);
    CHECK_INT(pthread_attr_setinheritsched(&a, PTHREAD_INHERIT_SCHED), 0);
    CHECK_INT(pthread_attr_setinheritsched(&a, 2), EINVAL);
    CHECK_INT(pthread_attr_setinheritsched(&a, -1), EINVAL);
    CHECK_INT(pthread_attr_getscope(&a, &v), 0);
    CHECK_INT(v, PTHREAD_SCOPE_SYSTEM);
    CHECK_INT(pthread_attr_setscope(&a, PTHREAD_SCOPE_SYSTEM), 0);
    int r = pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS);
    CHECK(r == 0 || r == ENOTSUP);
    CHECK_INT(pthread_attr_setscope(&a, 2), EINVAL);
    CHECK_INT(pthread_attr_setscope(&a, -1), EINVAL);
    CHECK_INT(pthread_attr_getschedpolicy(&a, &v), 0);
    CHECK_INT(v, SCHED_OTHER);
    int policies[] = {SCHED_OTHER, SCHED_FIFO, SCHED_RR};
    for (int i = 0; i < 3; i++) {
        CHECK_INT(pthread_attr_setschedpolicy(&a, policies[i]), 0);
        CHECK_INT(pthread_attr_getschedpolicy(&a, &v), 0);
        CHECK_INT(v, policies[i]);
        struct sched_param sp = {0}, got;
        sp.sched_priority = sched_get_priority_min(policies[i]);
        CHECK_INT(pthread_attr_setschedparam(&a, &sp), 0);
        CHECK_INT(pthread_attr_getschedparam(&a, &got), 0);
        CHECK_INT(got.sched_priority, sp.sched_priority);
        sp.sched_priority = sched_get_priority_max(policies[i]);
        CHECK_INT(pthread_attr_setschedparam(&a, &sp), 0);
        sp.sched_priority++;
        r = pthread_attr_setschedparam(&a, &sp);
        CHECK(r == EINVAL || r == ENOTSUP);
        sp.sched_priority = sched_get_priority_min(policies[i]) - 1;
        r = pthread_attr_setschedparam(&a, &sp);
        CHECK(r == EINVAL || r == ENOTSUP);
    }
    CHECK_INT(pthread_attr_setschedpolicy(&a, 1000), EINVAL);
    CHECK_INT(pthread_attr_setschedpolicy(&a, -1), EINVAL);
    CHECK_INT(pthread_attr_destroy(&a), 0);
    free(stack);
    return 0;
}
