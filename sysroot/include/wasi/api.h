/* <wasi/api.h>: the WASI that this C library stands on. */
#ifndef _WASI_API_H
#define _WASI_API_H

#include <wasi/wasip1.h>

#endif
