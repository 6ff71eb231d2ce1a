/* wctrans_t */
#ifndef __BITS_WCTRANS_T_H
#define __BITS_WCTRANS_T_H

typedef const int *wctrans_t;

#endif
