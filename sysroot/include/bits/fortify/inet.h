/* The checked functions of <arpa/inet.h>. */
#include <bits/fortify/begin.h>

const char *__fortify_inet_ntop(int, const void *__restrict, char *__restrict, socklen_t) __asm__("inet_ntop");
__FORTIFIED const char *inet_ntop(int __family, const void *__restrict __from, char *__restrict __MEMBER __to, socklen_t __n)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("inet_ntop", (size_t)__n, __MEMBER_SIZE(__to));
    return __fortify_inet_ntop(__family, __from, __to, __n);
}
#define __ADDRESS_BYTES(family) ((family) == AF_INET ? (size_t)4 : (family) == AF_INET6 ? (size_t)16 : (size_t)0)
int __fortify_inet_pton(int, const char *__restrict, void *__restrict) __asm__("inet_pton");
__FORTIFIED int inet_pton(int __family, const char *__restrict __from, void *__restrict __OBJECT __to)
    __WARN_WRITE(__ADDRESS_BYTES(__family) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("inet_pton", __ADDRESS_BYTES(__family), __OBJECT_SIZE(__to));
    return __fortify_inet_pton(__family, __from, __to);
}
#undef __ADDRESS_BYTES

#include <bits/fortify/end.h>
