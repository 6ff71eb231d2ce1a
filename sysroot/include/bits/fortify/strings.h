/* The checked functions of <strings.h>. */
#include <bits/fortify/begin.h>

__FORTIFIED void bcopy(const void *__from, void *__OBJECT __to, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("bcopy", __n, __OBJECT_SIZE(__to));
    __builtin_memmove(__to, __from, __n);
}
__FORTIFIED void bzero(void *__OBJECT __to, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("bzero", __n, __OBJECT_SIZE(__to));
    __builtin_memset(__to, 0, __n);
}

#include <bits/fortify/end.h>
