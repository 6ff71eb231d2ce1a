/* wint_t: what functions on wide characters take, with room for WEOF. */
#ifndef __BITS_WINT_T_H
#define __BITS_WINT_T_H

typedef __WINT_TYPE__ wint_t;

#endif
