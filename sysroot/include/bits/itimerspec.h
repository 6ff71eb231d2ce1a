/* struct itimerspec: when a timer expires, and its period. */
#ifndef __BITS_ITIMERSPEC_H
#define __BITS_ITIMERSPEC_H

#include <bits/timespec.h>

struct itimerspec {
    struct timespec it_interval;
    struct timespec it_value;
};

#endif
