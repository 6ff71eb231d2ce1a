/* clockid_t: a clock. */
#ifndef __BITS_CLOCKID_T_H
#define __BITS_CLOCKID_T_H

typedef int clockid_t;

#endif
