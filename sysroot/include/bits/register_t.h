/* register_t: a machine register. */
#ifndef __BITS_REGISTER_T_H
#define __BITS_REGISTER_T_H

typedef long long register_t;

#endif
