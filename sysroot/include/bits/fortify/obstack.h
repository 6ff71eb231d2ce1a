/* The checked functions of <obstack.h>: no %n in a format that lies in memory that the program can change. */
#if __FORTIFY > 1
#include <bits/fortify/begin.h>

int obstack_printf(struct obstack *__restrict, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_obstack_printf")
    __LIKE_PRINTF(2, 3) __UNKNOWN_FORMAT(__format);
int __obstack_vprintf_chk(struct obstack *__restrict, int, const char *__restrict, va_list);
__FORTIFIED int obstack_vprintf(struct obstack *__restrict __to, const char *__restrict __format, va_list __arguments)
    __LIKE_PRINTF(2, 0) __UNKNOWN_FORMAT(__format)
{
    return __obstack_vprintf_chk(__to, 1, __format, __arguments);
}

#include <bits/fortify/end.h>
#endif
