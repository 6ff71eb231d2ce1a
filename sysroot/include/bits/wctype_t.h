/* wctype_t */
#ifndef __BITS_WCTYPE_T_H
#define __BITS_WCTYPE_T_H

typedef unsigned long wctype_t;

#endif
