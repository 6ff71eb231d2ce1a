/* <util.h>: NetBSD's and OpenBSD's name for <libutil.h>. */
#ifndef _UTIL_H
#define _UTIL_H

#include <libutil.h>

#endif
