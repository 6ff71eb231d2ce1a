/* The clocks. The library also takes the addresses of the objects _CLOCK_REALTIME and so on, which programs compiled for
 * wasi-libc pass. */
#ifndef __BITS_CLOCK_H
#define __BITS_CLOCK_H

#include <bits/clockid_t.h>

#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_PROCESS_CPUTIME_ID 2
#define CLOCK_THREAD_CPUTIME_ID 3

#endif
