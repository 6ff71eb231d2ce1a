/* ssize_t: a size, or -1. */
#ifndef __BITS_SSIZE_T_H
#define __BITS_SSIZE_T_H

typedef __PTRDIFF_TYPE__ ssize_t;

#endif
