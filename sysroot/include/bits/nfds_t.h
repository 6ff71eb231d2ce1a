/* nfds_t: a number of descriptors. */
#ifndef __BITS_NFDS_T_H
#define __BITS_NFDS_T_H

typedef unsigned long nfds_t;

#endif
