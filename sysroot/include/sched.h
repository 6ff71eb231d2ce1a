/* <sched.h>: scheduling. POSIX.1-2024. */
#ifndef _SCHED_H
#define _SCHED_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/time_t.h>
#include <bits/timespec.h>

struct sched_param {
    int sched_priority;
    int __reserved1;
    struct {
        time_t __reserved1;
        long __reserved2;
    } __reserved2[2];
    int __reserved3;
};

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2

__C_BEGIN
int sched_yield(void);

/* how processes share the processor */
int sched_get_priority_max(int) __NO_PROCESSES;
int sched_get_priority_min(int) __NO_PROCESSES;
int sched_getparam(pid_t, struct sched_param *) __NO_PROCESSES;
int sched_getscheduler(pid_t) __NO_PROCESSES;
int sched_rr_get_interval(pid_t, struct timespec *) __NO_PROCESSES;
int sched_setparam(pid_t, const struct sched_param *) __NO_PROCESSES;
int sched_setscheduler(pid_t, int, const struct sched_param *) __NO_PROCESSES;
__C_END

#endif
