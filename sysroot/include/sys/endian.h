/* <sys/endian.h>: BSD's name for <endian.h>. */
#ifndef _SYS_ENDIAN_H
#define _SYS_ENDIAN_H

#include <endian.h>

#endif
