/* <sched.h>: scheduling. POSIX.1-2024. */
#ifndef _SCHED_H
#define _SCHED_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/time_t.h>
#include <bits/timespec.h>

struct sched_param {
    int sched_priority;
    int __reserved1;
    struct {
        time_t __reserved1;
        long __reserved2;
    } __reserved2[2];
    int __reserved3;
};

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2
#if __SHOW_GNU
#define SCHED_BATCH 3
#define SCHED_IDLE 5
#define SCHED_DEADLINE 6
#define SCHED_RESET_ON_FORK 0x40000000
#endif

__C_BEGIN
int sched_get_priority_max(int);
int sched_get_priority_min(int);
int sched_getparam(pid_t, struct sched_param *);
int sched_getscheduler(pid_t);
int sched_rr_get_interval(pid_t, struct timespec *);
int sched_setparam(pid_t, const struct sched_param *);
int sched_setscheduler(pid_t, int, const struct sched_param *);
int sched_yield(void);
__C_END

/* sets of processors, as on Linux */
#if __SHOW_GNU
#include <bits/size_t.h>

#define CPU_SETSIZE 1024
typedef struct {
    unsigned long __bits[CPU_SETSIZE / (8 * sizeof(long))];
} cpu_set_t;

__C_BEGIN
int sched_getaffinity(pid_t, size_t, cpu_set_t *);
int sched_getcpu(void);
int sched_setaffinity(pid_t, size_t, const cpu_set_t *);

int __sched_cpucount(size_t, const cpu_set_t *);
void *calloc(size_t, size_t);
void free(void *);
__C_END

static __inline void __cpu_change(size_t __cpu, size_t __size, cpu_set_t *__set, int __in)
{
    unsigned long __bit = 1UL << __cpu % (8 * sizeof(long));

    if (__cpu / 8 >= __size)
        return;
    if (__in)
        __set->__bits[__cpu / (8 * sizeof(long))] |= __bit;
    else
        __set->__bits[__cpu / (8 * sizeof(long))] &= ~__bit;
}

static __inline int __cpu_has(size_t __cpu, size_t __size, const cpu_set_t *__set)
{
    return __cpu / 8 < __size && (__set->__bits[__cpu / (8 * sizeof(long))] >> __cpu % (8 * sizeof(long)) & 1);
}

/* __how: 0 empty, 1 and, 2 or, 3 exclusive or */
static __inline void __cpu_join(size_t __size, cpu_set_t *__to, const cpu_set_t *__a, const cpu_set_t *__b, int __how)
{
    size_t __i;

    for (__i = 0; __i < __size / sizeof(long); __i++)
        __to->__bits[__i] = __how == 0   ? 0
                            : __how == 1 ? __a->__bits[__i] & __b->__bits[__i]
                            : __how == 2 ? __a->__bits[__i] | __b->__bits[__i]
                                         : __a->__bits[__i] ^ __b->__bits[__i];
}

static __inline int __cpu_equal(size_t __size, const cpu_set_t *__a, const cpu_set_t *__b)
{
    size_t __i;

    for (__i = 0; __i < __size / sizeof(long); __i++)
        if (__a->__bits[__i] != __b->__bits[__i])
            return 0;
    return 1;
}

#define CPU_SET_S(cpu, size, set) __cpu_change((size_t)(cpu), (size), (set), 1)
#define CPU_CLR_S(cpu, size, set) __cpu_change((size_t)(cpu), (size), (set), 0)
#define CPU_ISSET_S(cpu, size, set) __cpu_has((size_t)(cpu), (size), (set))
#define CPU_ZERO_S(size, set) __cpu_join((size), (set), (set), (set), 0)
#define CPU_AND_S(size, to, a, b) __cpu_join((size), (to), (a), (b), 1)
#define CPU_OR_S(size, to, a, b) __cpu_join((size), (to), (a), (b), 2)
#define CPU_XOR_S(size, to, a, b) __cpu_join((size), (to), (a), (b), 3)
#define CPU_EQUAL_S(size, a, b) __cpu_equal((size), (a), (b))
#define CPU_COUNT_S(size, set) __sched_cpucount((size), (set))

#define CPU_SET(cpu, set) CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set) CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_AND(to, a, b) CPU_AND_S(sizeof(cpu_set_t), to, a, b)
#define CPU_OR(to, a, b) CPU_OR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_XOR(to, a, b) CPU_XOR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_EQUAL(a, b) CPU_EQUAL_S(sizeof(cpu_set_t), a, b)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)

#define CPU_ALLOC_SIZE(count) (((count) + 8 * sizeof(long) - 1) / (8 * sizeof(long)) * sizeof(long))
#define CPU_ALLOC(count) ((cpu_set_t *)calloc(1, CPU_ALLOC_SIZE(count)))
#define CPU_FREE(set) free(set)
#endif

#endif
