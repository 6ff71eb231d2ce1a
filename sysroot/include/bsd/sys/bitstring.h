/* <bsd/sys/bitstring.h>: the place of <bitstring.h> in libbsd. */
#ifndef _BSD_SYS_BITSTRING_H
#define _BSD_SYS_BITSTRING_H

#include <bitstring.h>

#endif
