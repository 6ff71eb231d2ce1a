/* sa_family_t: an address family. */
#ifndef __BITS_SA_FAMILY_T_H
#define __BITS_SA_FAMILY_T_H

typedef unsigned short sa_family_t;

#endif
