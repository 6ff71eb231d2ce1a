/* <wasi/version.h>: says by __wasip1__ which WASI the C library stands on; the compiler defines it for newer triples. */
#ifndef _WASI_VERSION_H
#define _WASI_VERSION_H

#ifndef __wasip1__
#define __wasip1__
#endif

#endif
