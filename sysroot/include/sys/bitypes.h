/* <sys/bitypes.h>: an old name for the types of <sys/types.h>. */
#ifndef _SYS_BITYPES_H
#define _SYS_BITYPES_H

#include <sys/types.h>

#endif
