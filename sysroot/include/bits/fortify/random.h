/* The checked functions of <sys/random.h>. */
#include <bits/fortify/begin.h>

ssize_t __fortify_getrandom(void *, size_t, unsigned) __asm__("getrandom");
__FORTIFIED ssize_t getrandom(void *__OBJECT __to, size_t __n, unsigned __flags) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("getrandom", __n, __OBJECT_SIZE(__to));
    return __fortify_getrandom(__to, __n, __flags);
}

#include <bits/fortify/end.h>
