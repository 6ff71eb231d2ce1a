// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#define _GNU_SOURCE
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <string.h>
#include <time.h>

static pthread_t main_thread, of_thread;
static int runs;
static char name[16];

static void *start(void *argument) {
    runs++;
    CHECK_INT(errno, 0); /* each thread has its own */
    errno = ENOENT;
    CHECK(pthread_equal(pthread_self(), of_thread) && !pthread_equal(pthread_self(), main_thread));
    pthread_getname_np(pthread_self(), name, sizeof name);
    CHECK_INT(pthread_setname_np(pthread_self(), "worker"), 0);
    return argument;
}

static void *join_below(void *argument) {
    struct timespec past = {1, 0}, wrong = {1, -1};
    void *result;
    (void)argument;
    CHECK_INT(pthread_join(pthread_self(), &result), EDEADLK);
    CHECK_INT(pthread_join(main_thread, &result), EDEADLK); /* it waits for this thread */
    CHECK_INT(pthread_tryjoin_np(main_thread, &result), EBUSY);
    CHECK_INT(pthread_tryjoin_np(pthread_self(), &result), EBUSY);
    CHECK_INT(pthread_timedjoin_np(main_thread, &result, &past), ETIMEDOUT);
    CHECK_INT(pthread_timedjoin_np(main_thread, &result, &wrong), EINVAL);
    CHECK_INT(pthread_timedjoin_np(main_thread, &result, NULL), EDEADLK);
    CHECK_INT(pthread_timedjoin_np(pthread_self(), &result, &past), EDEADLK);
    CHECK_INT(pthread_clockjoin_np(main_thread, &result, CLOCK_MONOTONIC, &past), ETIMEDOUT);
    CHECK_INT(pthread_clockjoin_np(main_thread, &result, CLOCK_REALTIME, &wrong), EINVAL);
    CHECK_INT(pthread_clockjoin_np(main_thread, &result, CLOCK_PROCESS_CPUTIME_ID, &past), EINVAL);
    CHECK_INT(pthread_clockjoin_np(main_thread, &result, CLOCK_MONOTONIC, NULL), EDEADLK);
    return NULL;
}

static void *detach_self(void *argument) {
    CHECK_INT(pthread_detach(pthread_self()), 0);
    CHECK_INT(pthread_detach(pthread_self()), EINVAL);
    runs++;
    return argument;
}

int main(void) {
    main_thread = pthread_self();
    void *result = NULL;
    struct timespec past = {1, 0};
    pthread_setname_np(main_thread, "first");
    errno = EDOM;
    CHECK_INT(pthread_create(&of_thread, NULL, start, &runs), 0);
    CHECK_INT(runs, 0); /* it starts when this one first waits */
    sched_yield();
    CHECK_INT(errno, EDOM);
    CHECK_INT(runs, 1);
    CHECK(strcmp(name, "first") == 0);
    CHECK(pthread_getname_np(of_thread, name, sizeof name) == 0 && strcmp(name, "worker") == 0);
    CHECK(pthread_getname_np(main_thread, name, sizeof name) == 0 && strcmp(name, "first") == 0);
    CHECK(pthread_equal(pthread_self(), main_thread));
    /* It has ended, and has an identity until it is joined. */
    clockid_t clock;
    int policy;
    struct sched_param param;
    CHECK_INT(pthread_getcpuclockid(of_thread, &clock), 0);
    CHECK_INT(pthread_getschedparam(of_thread, &policy, &param), 0);
    CHECK(pthread_join(of_thread, &result) == 0 && result == &runs);
    CHECK_INT(pthread_join(of_thread, &result), ESRCH);
    CHECK_INT(pthread_detach(of_thread), ESRCH);
    CHECK_INT(pthread_setname_np(of_thread, "x"), ESRCH);
    CHECK_INT(pthread_getschedparam(of_thread, &policy, &param), ESRCH);
    CHECK_INT(pthread_join(NULL, &result), ESRCH);
    CHECK_INT(pthread_join(main_thread, &result), EDEADLK);

    CHECK(pthread_create(&of_thread, NULL, start, &name) == 0 && pthread_tryjoin_np(of_thread, &result) == 0);
    CHECK(result == &name && pthread_tryjoin_np(of_thread, &result) == ESRCH);
    CHECK(pthread_create(&of_thread, NULL, start, &past) == 0 && pthread_timedjoin_np(of_thread, &result, &past) == 0);
    CHECK(result == &past && pthread_timedjoin_np(of_thread, &result, &past) == ESRCH);
    CHECK_INT(pthread_create(&of_thread, NULL, start, &past), 0);
    CHECK_INT(pthread_clockjoin_np(of_thread, &result, CLOCK_MONOTONIC, &past), 0);
    CHECK(result == &past && pthread_clockjoin_np(of_thread, &result, CLOCK_MONOTONIC, &past) == ESRCH);
    CHECK(pthread_create(&of_thread, NULL, start, NULL) == 0 && pthread_join(of_thread, NULL) == 0);

    pthread_t other;
    CHECK(pthread_create(&other, NULL, join_below, NULL) == 0 && pthread_join(other, &result) == 0 && result == NULL);

    /* Detached: before, within, and after its run. */
    pthread_attr_t attr;
    runs = 0;
    pthread_attr_init(&attr);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    CHECK_INT(pthread_create(&of_thread, &attr, start, NULL), 0);
    sched_yield();
    CHECK_INT(runs, 1);
    CHECK_INT(pthread_create(&other, NULL, detach_self, NULL), 0);
    sched_yield();
    CHECK_INT(runs, 2);
    CHECK(pthread_create(&of_thread, NULL, start, NULL) == 0 && pthread_detach(of_thread) == 0 && runs == 2);
    CHECK_INT(pthread_join(of_thread, NULL), EINVAL);
    sched_yield();
    CHECK_INT(runs, 3);
    CHECK(pthread_join(of_thread, NULL) == EINVAL && pthread_detach(of_thread) == EINVAL); /* ended */
    CHECK_INT(pthread_detach(main_thread), 0);
    CHECK_INT(pthread_detach(main_thread), EINVAL);

    /* What attributes cannot ask for. */
    param.sched_priority = 1;
    pthread_attr_init(&attr);
    CHECK(pthread_attr_setschedpolicy(&attr, SCHED_FIFO) == 0 && pthread_attr_setschedparam(&attr, &param) == 0);
    CHECK_INT(pthread_create(&of_thread, &attr, start, NULL), 0); /* inherited */
    CHECK_INT(pthread_join(of_thread, NULL), 0);
    CHECK_INT(pthread_attr_setinheritsched(&attr, PTHREAD_EXPLICIT_SCHED), 0);
    CHECK_INT(pthread_create(&of_thread, &attr, start, NULL), EPERM);
    param.sched_priority = 0;
    CHECK(pthread_attr_setschedpolicy(&attr, SCHED_OTHER) == 0 && pthread_attr_setschedparam(&attr, &param) == 0);
    CHECK_INT(pthread_create(&of_thread, &attr, start, NULL), 0);
    CHECK_INT(pthread_join(of_thread, NULL), 0);
    CHECK_INT(runs, 5);

    /* One after the other, many. */
    for (int i = 0; i < 3000; i++)
        if (pthread_create(&of_thread, NULL, start, NULL) || pthread_join(of_thread, NULL)) CHECK(0);
    CHECK_INT(runs, 3005);
    return 0;
}
