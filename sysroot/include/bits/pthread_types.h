/* The types of <pthread.h>. */
#ifndef __BITS_PTHREAD_TYPES_H
#define __BITS_PTHREAD_TYPES_H

#include <bits/pthread_key_t.h>
#include <bits/pthread_once_t.h>
#include <bits/pthread_spinlock_t.h>
#include <bits/pthread_t.h>

typedef struct {
    union {
        int __words[9];
        volatile int __shared[9];
        unsigned long __sizes[9];
    } __u;
} pthread_attr_t;

typedef struct {
    union {
        int __words[6];
        volatile int __shared[6];
        volatile void *volatile __pointers[6];
    } __u;
} pthread_mutex_t;

typedef struct {
    union {
        int __words[12];
        volatile int __shared[12];
        void *__pointers[12];
    } __u;
} pthread_cond_t;

typedef struct {
    union {
        int __words[8];
        volatile int __shared[8];
        void *__pointers[8];
    } __u;
} pthread_rwlock_t;

typedef struct {
    union {
        int __words[5];
        volatile int __shared[5];
        void *__pointers[5];
    } __u;
} pthread_barrier_t;

typedef struct {
    unsigned __kind;
} pthread_mutexattr_t;

typedef struct {
    unsigned __kind;
} pthread_condattr_t;

typedef struct {
    unsigned __kind;
} pthread_barrierattr_t;

typedef struct {
    unsigned __kind[2];
} pthread_rwlockattr_t;

#endif
