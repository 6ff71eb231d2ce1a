/* timer_t: a timer. */
#ifndef __BITS_TIMER_T_H
#define __BITS_TIMER_T_H

typedef void *timer_t;

#endif
