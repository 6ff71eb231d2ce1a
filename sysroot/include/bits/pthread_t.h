/* pthread_t */
#ifndef __BITS_PTHREAD_T_H
#define __BITS_PTHREAD_T_H

#ifdef __cplusplus
typedef unsigned long pthread_t;
#else
typedef struct __pthread *pthread_t;
#endif

#endif
