/* stack_t: a stack for signal handlers. */
#ifndef __BITS_STACK_T_H
#define __BITS_STACK_T_H

#include <bits/size_t.h>

typedef struct {
    void *ss_sp;
    int ss_flags;
    size_t ss_size;
} stack_t;

#endif
