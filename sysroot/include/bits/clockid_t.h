/* clockid_t: a clock. The library also takes the addresses that clocks are in wasi-libc. */
#ifndef __BITS_CLOCKID_T_H
#define __BITS_CLOCKID_T_H

typedef int clockid_t;

#endif
