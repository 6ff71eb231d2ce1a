/* <sys/reg.h>: WebAssembly has no registers. */
#ifndef _SYS_REG_H
#define _SYS_REG_H

#endif
