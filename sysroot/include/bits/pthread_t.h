/* pthread_t */
#ifndef __BITS_PTHREAD_T_H
#define __BITS_PTHREAD_T_H

typedef struct __pthread *pthread_t;

#endif
