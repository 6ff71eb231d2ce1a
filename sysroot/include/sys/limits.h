/* <sys/limits.h>: BSD's name for <limits.h>. */
#ifndef _SYS_LIMITS_H
#define _SYS_LIMITS_H

#include <limits.h>

#endif
