/* <sys/stdint.h>: BSD's name for <stdint.h>. */
#ifndef _SYS_STDINT_H
#define _SYS_STDINT_H

#include <stdint.h>

#endif
