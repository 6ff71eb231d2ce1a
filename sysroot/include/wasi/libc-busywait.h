/* <wasi/libc-busywait.h>: for hosts whose main thread may not wait; without threads there is nothing to choose. */
#ifndef _WASI_LIBC_BUSYWAIT_H
#define _WASI_LIBC_BUSYWAIT_H

#endif
