/* <wasi/wasip3.h>: nothing on preview1. */
#ifndef _WASI_WASIP3_H
#define _WASI_WASIP3_H

NOGUARD

#endif
