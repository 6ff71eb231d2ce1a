/* pthread_spinlock_t */
#ifndef __BITS_PTHREAD_SPINLOCK_T_H
#define __BITS_PTHREAD_SPINLOCK_T_H

typedef int pthread_spinlock_t;

#endif
