/* <utime.h>: file times in seconds. */
#ifndef _UTIME_H
#define _UTIME_H

#include <bits/features.h>
#include <bits/time_t.h>

struct utimbuf {
    time_t actime;
    time_t modtime;
};

__C_BEGIN
int utime(const char *, const struct utimbuf *);
__C_END

#endif
