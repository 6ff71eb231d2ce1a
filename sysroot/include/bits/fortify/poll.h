/* The checked functions of <poll.h>. */
#include <bits/fortify/begin.h>

int __fortify_poll(struct pollfd *, nfds_t, int) __asm__("poll");
__FORTIFIED int poll(struct pollfd *__OBJECT __fds, nfds_t __n, int __timeout)
    __WARN_WRITE(__FORTIFY_PRODUCT((size_t)__n, sizeof *__fds) > __OBJECT_SIZE(__fds))
{
    __CHECK_WRITE("poll", __FORTIFY_PRODUCT((size_t)__n, sizeof *__fds), __OBJECT_SIZE(__fds));
    return __fortify_poll(__fds, __n, __timeout);
}
#if __SHOW_POSIX2024 || __SHOW_GNU
int __fortify_ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *) __asm__("ppoll");
__FORTIFIED int ppoll(struct pollfd *__OBJECT __fds, nfds_t __n, const struct timespec *__timeout, const sigset_t *__mask)
    __WARN_WRITE(__FORTIFY_PRODUCT((size_t)__n, sizeof *__fds) > __OBJECT_SIZE(__fds))
{
    __CHECK_WRITE("ppoll", __FORTIFY_PRODUCT((size_t)__n, sizeof *__fds), __OBJECT_SIZE(__fds));
    return __fortify_ppoll(__fds, __n, __timeout, __mask);
}
#endif

#include <bits/fortify/end.h>
