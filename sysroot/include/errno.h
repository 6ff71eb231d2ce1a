/* <errno.h>: error numbers, with the values of WASI preview1. ISO C23 7.5, POSIX.1-2024. */
#ifndef _ERRNO_H
#define _ERRNO_H

#include <bits/errno_values.h>
#include <bits/features.h>

__C_BEGIN
extern __thread int errno;
#define errno errno
__C_END

#if __SHOW_GNU
extern
#ifdef __cplusplus
    "C"
#endif
    char *program_invocation_name, *program_invocation_short_name;
#endif

#endif
