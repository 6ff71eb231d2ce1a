/* suseconds_t: microseconds. */
#ifndef __BITS_SUSECONDS_T_H
#define __BITS_SUSECONDS_T_H

typedef long long suseconds_t;

#endif
