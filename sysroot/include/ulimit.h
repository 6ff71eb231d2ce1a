/* <ulimit.h>: the limit of the size of files, in POSIX until 2017. */
#ifndef _ULIMIT_H
#define _ULIMIT_H

#include <bits/features.h>

#define UL_GETFSIZE 1
#define UL_SETFSIZE 2

__C_BEGIN
long ulimit(int, ...);
__C_END

#endif
