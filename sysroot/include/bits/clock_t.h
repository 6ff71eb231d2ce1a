/* clock_t: processor time, in units of 1/CLOCKS_PER_SEC seconds. */
#ifndef __BITS_CLOCK_T_H
#define __BITS_CLOCK_T_H

typedef long long clock_t;

#endif
