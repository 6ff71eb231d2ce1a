/* pthread_once_t */
#ifndef __BITS_PTHREAD_ONCE_T_H
#define __BITS_PTHREAD_ONCE_T_H

typedef int pthread_once_t;

#endif
