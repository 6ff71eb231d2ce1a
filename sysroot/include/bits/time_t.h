/* time_t: seconds since the Epoch. */
#ifndef __BITS_TIME_T_H
#define __BITS_TIME_T_H

typedef long long time_t;

#endif
