/* blkcnt_t: a number of 512-byte blocks. */
#ifndef __BITS_BLKCNT_T_H
#define __BITS_BLKCNT_T_H

typedef long long blkcnt_t;

#endif
