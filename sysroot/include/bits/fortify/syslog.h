/* The checked functions of <syslog.h>: no %n in a format that lies in memory that the program can change. */
#if __FORTIFY > 1
#include <bits/fortify/begin.h>

void syslog(int, const char *__format, ...) __FORTIFIED_AS("__fortify_syslog") __LIKE_PRINTF(2, 3) __UNKNOWN_FORMAT(__format);
#if __SHOW_BSD
void __vsyslog_chk(int, int, const char *, va_list);
__FORTIFIED void vsyslog(int __priority, const char *__format, va_list __arguments) __LIKE_PRINTF(2, 0)
    __UNKNOWN_FORMAT(__format)
{
    __vsyslog_chk(__priority, 1, __format, __arguments);
}
#endif

#include <bits/fortify/end.h>
#endif
