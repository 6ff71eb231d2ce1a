/* dev_t: the identity of a device. */
#ifndef __BITS_DEV_T_H
#define __BITS_DEV_T_H

typedef unsigned long long dev_t;

#endif
