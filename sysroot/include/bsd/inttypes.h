/* <bsd/inttypes.h>: numbers within limits, after NetBSD. */
#ifndef _BSD_INTTYPES_H
#define _BSD_INTTYPES_H

#include <bits/features.h>
#include <inttypes.h>

__C_BEGIN
intmax_t strtoi(const char *__restrict, char **__restrict, int, intmax_t, intmax_t, int *);
uintmax_t strtou(const char *__restrict, char **__restrict, int, uintmax_t, uintmax_t, int *);
__C_END

#endif
