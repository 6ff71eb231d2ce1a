/* fsblkcnt_t: a number of blocks of a file system. */
#ifndef __BITS_FSBLKCNT_T_H
#define __BITS_FSBLKCNT_T_H

typedef unsigned long long fsblkcnt_t;

#endif
