/* fsfilcnt_t: a number of files of a file system. */
#ifndef __BITS_FSFILCNT_T_H
#define __BITS_FSFILCNT_T_H

typedef unsigned long long fsfilcnt_t;

#endif
