/* The clocks. A clockid_t is the address of one of these objects, so that the linker keeps only the clocks in use. */
#ifndef __BITS_CLOCK_H
#define __BITS_CLOCK_H

#include <bits/clockid_t.h>
#include <bits/features.h>

__C_BEGIN
extern const struct __clockid _CLOCK_REALTIME;
extern const struct __clockid _CLOCK_MONOTONIC;
extern const struct __clockid _CLOCK_PROCESS_CPUTIME_ID;
extern const struct __clockid _CLOCK_THREAD_CPUTIME_ID;
__C_END

#define CLOCK_REALTIME (&_CLOCK_REALTIME)
#define CLOCK_MONOTONIC (&_CLOCK_MONOTONIC)
#define CLOCK_PROCESS_CPUTIME_ID (&_CLOCK_PROCESS_CPUTIME_ID)
#define CLOCK_THREAD_CPUTIME_ID (&_CLOCK_THREAD_CPUTIME_ID)

#endif
