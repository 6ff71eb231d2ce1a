/* <sys/times.h>: processor time. POSIX.1-2024. */
#ifndef _SYS_TIMES_H
#define _SYS_TIMES_H

#include <bits/clock_t.h>
#include <bits/features.h>

struct tms {
    clock_t tms_utime;
    clock_t tms_stime;
    clock_t tms_cutime;
    clock_t tms_cstime;
};

__C_BEGIN
clock_t times(struct tms *);
__C_END

#endif
