/* <wasi/wasip2.h>: nothing on preview1. */
#ifndef _WASI_WASIP2_H
#define _WASI_WASIP2_H

NOGUARD

#endif
