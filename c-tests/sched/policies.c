#define _GNU_SOURCE
#include "test.h"
#include <sched.h>
#include <string.h>
#include <time.h>

/* One process, scheduled as the host does it. */
int main(void) {
    struct sched_param parameters;
    struct timespec interval = {1, 1};

    CHECK_INT(sched_get_priority_min(SCHED_OTHER), 0);
    CHECK_INT(sched_get_priority_max(SCHED_OTHER), 0);
    /* POSIX wants at least 32 priorities */
    CHECK(sched_get_priority_max(SCHED_FIFO) - sched_get_priority_min(SCHED_FIFO) >= 31);
    CHECK(sched_get_priority_max(SCHED_RR) - sched_get_priority_min(SCHED_RR) >= 31);
    CHECK_INT(sched_get_priority_max(SCHED_BATCH), 0);
    CHECK_INT(sched_get_priority_max(SCHED_IDLE), 0);
    CHECK_ERRNO(sched_get_priority_max(99), EINVAL);
    CHECK_ERRNO(sched_get_priority_min(-1), EINVAL);

    CHECK_INT(sched_getscheduler(0), SCHED_OTHER);
    CHECK_INT(sched_getscheduler(getpid()), SCHED_OTHER);
    CHECK_ERRNO(sched_getscheduler(getpid() + 1), ESRCH);
    memset(&parameters, 0xff, sizeof parameters);
    CHECK_INT(sched_getparam(0, &parameters), 0);
    CHECK_INT(parameters.sched_priority, 0);
    CHECK_ERRNO(sched_getparam(getpid() + 1, &parameters), ESRCH);
    CHECK_ERRNO(sched_getparam(0, NULL), EFAULT);

    CHECK_INT(sched_setparam(0, &parameters), 0);
    CHECK_INT(sched_setscheduler(0, SCHED_OTHER, &parameters), SCHED_OTHER);
    CHECK_ERRNO(sched_setscheduler(getpid() + 1, SCHED_OTHER, &parameters), ESRCH);
    CHECK_ERRNO(sched_setscheduler(0, SCHED_FIFO, &parameters), EINVAL);
    CHECK_ERRNO(sched_setscheduler(0, 99, &parameters), EINVAL);
    CHECK_ERRNO(sched_setparam(0, NULL), EINVAL);
    parameters.sched_priority = 1;
    CHECK_ERRNO(sched_setparam(0, &parameters), EINVAL);
    CHECK_ERRNO(sched_setparam(getpid() + 1, &parameters), ESRCH);
    CHECK_ERRNO(sched_setscheduler(0, SCHED_FIFO, &parameters), EPERM);
    CHECK_ERRNO(sched_setscheduler(0, SCHED_RR, &parameters), EPERM);
    parameters.sched_priority = 0;
    CHECK_ERRNO(sched_setscheduler(0, SCHED_BATCH, &parameters), EPERM);

    CHECK_INT(sched_rr_get_interval(0, &interval), 0);
    CHECK(interval.tv_sec == 0 && interval.tv_nsec == 0);
    CHECK_ERRNO(sched_rr_get_interval(getpid() + 1, &interval), ESRCH);
    CHECK_ERRNO(sched_rr_get_interval(0, NULL), EFAULT);
    return 0;
}
