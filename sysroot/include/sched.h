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
__C_END

#endif
