/* nlink_t: a number of links. */
#ifndef __BITS_NLINK_T_H
#define __BITS_NLINK_T_H

typedef unsigned long long nlink_t;

#endif
