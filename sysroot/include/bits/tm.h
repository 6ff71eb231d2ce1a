/* struct tm: a time taken apart. */
#ifndef __BITS_TM_H
#define __BITS_TM_H

#include <bits/features.h>

struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
#if __SHOW_BSD || __SHOW_POSIX2024
    long tm_gmtoff;
    const char *tm_zone;
#else
    long __tm_gmtoff;
    const char *__tm_zone;
#endif
    int __tm_nsec;
};

#endif
