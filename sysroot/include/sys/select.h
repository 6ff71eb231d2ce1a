/* <sys/select.h>: waiting for descriptors. POSIX.1-2024. */
#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <bits/fd_set.h>
#include <bits/features.h>
#include <bits/sigset_t.h>
#include <bits/suseconds_t.h>
#include <bits/time_t.h>
#include <bits/timespec.h>
#include <bits/timeval.h>

__C_BEGIN
int pselect(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict, const struct timespec *__restrict,
            const sigset_t *__restrict);
int select(int, fd_set *__restrict, fd_set *__restrict, fd_set *__restrict, struct timeval *__restrict);
__C_END

#if __SHOW_BSD
#define NFDBITS (8 * (int)sizeof(long))
typedef unsigned long fd_mask;
#endif

#endif
