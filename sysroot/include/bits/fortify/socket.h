/* The checked functions of <sys/socket.h>. */
#include <bits/fortify/begin.h>

ssize_t __fortify_recv(int, void *, size_t, int) __asm__("recv");
__FORTIFIED ssize_t recv(int __fd, void *__OBJECT __to, size_t __n, int __flags)
    __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("recv", __n, __OBJECT_SIZE(__to));
    return __fortify_recv(__fd, __to, __n, __flags);
}
ssize_t __fortify_recvfrom(int, void *__restrict, size_t, int, struct sockaddr *__restrict, socklen_t *__restrict) __asm__("recvfrom");
__FORTIFIED ssize_t recvfrom(int __fd, void *__restrict __OBJECT __to, size_t __n, int __flags, struct sockaddr *__restrict __address, socklen_t *__restrict __length)
    __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("recvfrom", __n, __OBJECT_SIZE(__to));
    return __fortify_recvfrom(__fd, __to, __n, __flags, __address, __length);
}
ssize_t __fortify_send(int, const void *, size_t, int) __asm__("send");
__FORTIFIED ssize_t send(int __fd, const void *__OBJECT __from, size_t __n, int __flags)
    __WARN_READ(__n > __OBJECT_SIZE(__from))
{
    __CHECK_READ("send", __n, __OBJECT_SIZE(__from));
    return __fortify_send(__fd, __from, __n, __flags);
}
ssize_t __fortify_sendto(int, const void *, size_t, int, const struct sockaddr *, socklen_t) __asm__("sendto");
__FORTIFIED ssize_t sendto(int __fd, const void *__OBJECT __from, size_t __n, int __flags, const struct sockaddr *__address, socklen_t __length)
    __WARN_READ(__n > __OBJECT_SIZE(__from))
{
    __CHECK_READ("sendto", __n, __OBJECT_SIZE(__from));
    return __fortify_sendto(__fd, __from, __n, __flags, __address, __length);
}

#include <bits/fortify/end.h>
