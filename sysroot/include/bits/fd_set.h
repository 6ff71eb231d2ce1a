/* fd_set and the operations on it: the descriptors themselves, as many as __nfds says. */
#ifndef __BITS_FD_SET_H
#define __BITS_FD_SET_H

#include <bits/features.h>
#include <bits/size_t.h>

#define FD_SETSIZE 1024

typedef struct {
    size_t __nfds;
    int __fds[FD_SETSIZE];
} fd_set;

static __inline void __fd_set_clear(int __fd, fd_set *__set)
{
    size_t __i;

    for (__i = 0; __i < __set->__nfds; ++__i) {
        if (__set->__fds[__i] == __fd) {
            __set->__fds[__i] = __set->__fds[--__set->__nfds];
            return;
        }
    }
}

static __inline int __fd_set_has(int __fd, const fd_set *__set)
{
    size_t __i;

    for (__i = 0; __i < __set->__nfds; ++__i) {
        if (__set->__fds[__i] == __fd)
            return 1;
    }
    return 0;
}

static __inline void __fd_set_add(int __fd, fd_set *__set)
{
    if (__set->__nfds < FD_SETSIZE && !__fd_set_has(__fd, __set))
        __set->__fds[__set->__nfds++] = __fd;
}

static __inline void __fd_set_copy(const fd_set *__from, fd_set *__to)
{
    size_t __i;

    for (__i = 0; __i < __from->__nfds; ++__i)
        __to->__fds[__i] = __from->__fds[__i];
    __to->__nfds = __from->__nfds;
}

#if __FORTIFY
/* Aborts where POSIX leaves the descriptor undefined. */
__C_BEGIN
int __fortify_fd(int);
__C_END
#define __CHECKED_FD(fd) __fortify_fd(fd)
#else
#define __CHECKED_FD(fd) (fd)
#endif
#define FD_CLR(fd, set) __fd_set_clear(__CHECKED_FD(fd), (set))
#define FD_ISSET(fd, set) __fd_set_has(__CHECKED_FD(fd), (set))
#define FD_SET(fd, set) __fd_set_add(__CHECKED_FD(fd), (set))
#define FD_ZERO(set) ((void)((set)->__nfds = 0))
#define FD_COPY(from, to) __fd_set_copy((from), (to))

#endif
