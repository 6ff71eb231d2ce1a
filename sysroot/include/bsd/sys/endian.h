/* <bsd/sys/endian.h>: the place of <sys/endian.h> in libbsd. */
#ifndef _BSD_SYS_ENDIAN_H
#define _BSD_SYS_ENDIAN_H

#include <endian.h>

#endif
