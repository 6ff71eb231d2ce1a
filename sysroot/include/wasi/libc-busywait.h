/* <wasi/libc-busywait.h>: for hosts whose main thread may not wait; without threads there is nothing to choose. */
#ifndef _WASI_LIBC_BUSYWAIT_H
#define _WASI_LIBC_BUSYWAIT_H

#include <bits/features.h>

#ifdef _REENTRANT
__C_BEGIN
void __wasilibc_enable_futex_busywait_on_current_thread(void);
__C_END
#endif

#endif
