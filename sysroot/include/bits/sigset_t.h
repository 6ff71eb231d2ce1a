/* sigset_t: a set of signals. */
#ifndef __BITS_SIGSET_T_H
#define __BITS_SIGSET_T_H

typedef struct {
    unsigned long long __signals;
} sigset_t;

#endif
