/* useconds_t: microseconds, unsigned. */
#ifndef __BITS_USECONDS_T_H
#define __BITS_USECONDS_T_H

typedef unsigned useconds_t;

#endif
