/* off_t: a size of or a place in a file. */
#ifndef __BITS_OFF_T_H
#define __BITS_OFF_T_H

typedef long long off_t;

#endif
