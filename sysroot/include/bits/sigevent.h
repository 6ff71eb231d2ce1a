/* union sigval and struct sigevent: how a program is told that something has happened. With SIGEV_THREAD the function is called
   in a new thread on wasm32-wasip1-threads, else where that happens, as no other thread runs meanwhile. */
#ifndef __BITS_SIGEVENT_H
#define __BITS_SIGEVENT_H

#include <bits/pthread_types.h>

union sigval {
    int sival_int;
    void *sival_ptr;
};

struct sigevent {
    union sigval sigev_value;
    int sigev_signo;
    int sigev_notify;
    void (*sigev_notify_function)(union sigval);
    pthread_attr_t *sigev_notify_attributes;
    int __reserved[8];
};

#define SIGEV_SIGNAL 0
#define SIGEV_NONE 1
#define SIGEV_THREAD 2

#endif
