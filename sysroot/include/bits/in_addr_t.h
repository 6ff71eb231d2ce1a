/* in_addr_t: an IPv4 address, in network order. */
#ifndef __BITS_IN_ADDR_T_H
#define __BITS_IN_ADDR_T_H

typedef unsigned in_addr_t;

#endif
