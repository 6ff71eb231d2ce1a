/* pthread_key_t */
#ifndef __BITS_PTHREAD_KEY_T_H
#define __BITS_PTHREAD_KEY_T_H

typedef unsigned pthread_key_t;

#endif
