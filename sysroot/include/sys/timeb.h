/* <sys/timeb.h>: an old clock. */
#ifndef _SYS_TIMEB_H
#define _SYS_TIMEB_H

#include <bits/features.h>
#include <bits/time_t.h>

struct timeb {
    time_t time;
    unsigned short millitm;
    short timezone;
    short dstflag;
};

__C_BEGIN
int ftime(struct timeb *);
__C_END

#endif
