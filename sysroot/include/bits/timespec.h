/* struct timespec: seconds and nanoseconds. */
#ifndef __BITS_TIMESPEC_H
#define __BITS_TIMESPEC_H

#include <bits/time_t.h>

struct timespec {
    time_t tv_sec;
    long tv_nsec;
};

#endif
