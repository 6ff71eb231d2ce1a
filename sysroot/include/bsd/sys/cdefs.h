/* <bsd/sys/cdefs.h>: the place of <sys/cdefs.h> in libbsd. */
#ifndef _BSD_SYS_CDEFS_H
#define _BSD_SYS_CDEFS_H

#include <sys/cdefs.h>

#endif
