/* locale_t */
#ifndef __BITS_LOCALE_T_H
#define __BITS_LOCALE_T_H

typedef struct __locale_struct *locale_t;

#endif
