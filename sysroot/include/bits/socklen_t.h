/* socklen_t: the length of a socket address. */
#ifndef __BITS_SOCKLEN_T_H
#define __BITS_SOCKLEN_T_H

typedef unsigned socklen_t;

#endif
