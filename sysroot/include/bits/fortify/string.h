/* The checked functions of <string.h>. */
#include <bits/fortify/begin.h>

/* memory */
__FORTIFIED void *memcpy(void *__restrict __OBJECT __to, const void *__restrict __from, size_t __n)
    __LIKE_BUILTIN(__builtin_memcpy, 1, 2, 3)
{
    __CHECK_WRITE("memcpy", __n, __OBJECT_SIZE(__to));
    return __builtin_memcpy(__to, __from, __n);
}
__FORTIFIED void *memmove(void *__OBJECT __to, const void *__from, size_t __n) __LIKE_BUILTIN(__builtin_memmove, 1, 2, 3)
{
    __CHECK_WRITE("memmove", __n, __OBJECT_SIZE(__to));
    return __builtin_memmove(__to, __from, __n);
}
__FORTIFIED void *memset(void *__OBJECT __to, int __byte, size_t __n) __LIKE_BUILTIN(__builtin_memset, 1, 2, 3)
{
    __CHECK_WRITE("memset", __n, __OBJECT_SIZE(__to));
    return __builtin_memset(__to, __byte, __n);
}
#if __SHOW_C23 || __SHOW_POSIX2001 || __SHOW_XSI
__FORTIFIED void *memccpy(void *__restrict __OBJECT __to, const void *__restrict __from, int __stop, size_t __n)
{
    return __builtin___memccpy_chk(__to, __from, __stop, __n, __OBJECT_SIZE(__to));
}
#endif
#if __SHOW_GNU
__FORTIFIED void *mempcpy(void *__restrict __OBJECT __to, const void *__restrict __from, size_t __n)
    __LIKE_BUILTIN(__builtin_mempcpy, 1, 2, 3)
{
    __CHECK_WRITE("mempcpy", __n, __OBJECT_SIZE(__to));
    return (char *)__builtin_memcpy(__to, __from, __n) + __n;
}
#endif
#if __SHOW_C23
void *__fortify_memset_explicit(void *, int, size_t) __asm__("memset_explicit");
__FORTIFIED void *memset_explicit(void *__OBJECT __to, int __byte, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("memset_explicit", __n, __OBJECT_SIZE(__to));
    return __fortify_memset_explicit(__to, __byte, __n);
}
#endif
#if __SHOW_BSD
void __fortify_explicit_bzero(void *, size_t) __asm__("explicit_bzero");
__FORTIFIED void explicit_bzero(void *__OBJECT __to, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("explicit_bzero", __n, __OBJECT_SIZE(__to));
    __fortify_explicit_bzero(__to, __n);
}
#endif

/* strings */
__FORTIFIED char *strcpy(char *__restrict __MEMBER __to, const char *__restrict __from)
    __NOT_NULL(1, 2) __LIKE_BUILTIN(__builtin_strcpy, 1, 2)
{
    return __builtin___strcpy_chk(__to, __from, __MEMBER_SIZE(__to));
}
__FORTIFIED char *strcat(char *__restrict __MEMBER __to, const char *__restrict __from)
    __NOT_NULL(1, 2) __LIKE_BUILTIN(__builtin_strcat, 1, 2)
{
    return __builtin___strcat_chk(__to, __from, __MEMBER_SIZE(__to));
}
__FORTIFIED char *strncat(char *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __LIKE_BUILTIN(__builtin_strncat, 1, 2, 3)
{
    return __builtin___strncat_chk(__to, __from, __n, __MEMBER_SIZE(__to));
}
__FORTIFIED char *strncpy(char *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __LIKE_BUILTIN(__builtin_strncpy, 1, 2, 3)
{
    __CHECK_WRITE("strncpy", __n, __MEMBER_SIZE(__to));
    return __builtin_strncpy(__to, __from, __n);
}
#if __SHOW_POSIX2008
__FORTIFIED char *stpcpy(char *__restrict __MEMBER __to, const char *__restrict __from)
    __NOT_NULL(1, 2) __LIKE_BUILTIN(__builtin_stpcpy, 1, 2)
{
    return __builtin___stpcpy_chk(__to, __from, __MEMBER_SIZE(__to));
}
__FORTIFIED char *stpncpy(char *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __LIKE_BUILTIN(__builtin_stpncpy, 1, 2, 3)
{
    __CHECK_WRITE("stpncpy", __n, __MEMBER_SIZE(__to));
    return __builtin_stpncpy(__to, __from, __n);
}
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
size_t __fortify_strlcpy(char *__restrict, const char *__restrict, size_t) __asm__("strlcpy");
size_t __fortify_strlcat(char *__restrict, const char *__restrict, size_t) __asm__("strlcat");
__FORTIFIED size_t strlcpy(char *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __NOT_NULL(2) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("strlcpy", __n, __MEMBER_SIZE(__to));
    return __fortify_strlcpy(__to, __from, __n);
}
__FORTIFIED size_t strlcat(char *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __NOT_NULL(2) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("strlcat", __n, __MEMBER_SIZE(__to));
    return __fortify_strlcat(__to, __from, __n);
}
#endif

#include <bits/fortify/end.h>
