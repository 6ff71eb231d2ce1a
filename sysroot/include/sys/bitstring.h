/* <sys/bitstring.h>: NetBSD's name for <bitstring.h>. */
#ifndef _SYS_BITSTRING_H
#define _SYS_BITSTRING_H

#include <bitstring.h>

#endif
