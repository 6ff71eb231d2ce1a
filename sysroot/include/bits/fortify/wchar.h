/* The checked functions of <wchar.h>. Counts are of wide characters, the sizes in messages of bytes. */
#include <bits/fortify/begin.h>

#define __WIDE_BYTES(n) __FORTIFY_PRODUCT((n), sizeof(wchar_t))

/* wide memory and strings */
wchar_t *__fortify_wmemcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wmemcpy");
__FORTIFIED wchar_t *wmemcpy(wchar_t *__restrict __OBJECT __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("wmemcpy", __WIDE_BYTES(__n), __OBJECT_SIZE(__to));
    return __fortify_wmemcpy(__to, __from, __n);
}
wchar_t *__fortify_wmemmove(wchar_t *, const wchar_t *, size_t) __asm__("wmemmove");
__FORTIFIED wchar_t *wmemmove(wchar_t *__OBJECT __to, const wchar_t *__from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("wmemmove", __WIDE_BYTES(__n), __OBJECT_SIZE(__to));
    return __fortify_wmemmove(__to, __from, __n);
}
wchar_t *__fortify_wmemset(wchar_t *, wchar_t, size_t) __asm__("wmemset");
__FORTIFIED wchar_t *wmemset(wchar_t *__OBJECT __to, wchar_t __wide, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("wmemset", __WIDE_BYTES(__n), __OBJECT_SIZE(__to));
    return __fortify_wmemset(__to, __wide, __n);
}
#if __SHOW_GNU
wchar_t *__fortify_wmempcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wmempcpy");
__FORTIFIED wchar_t *wmempcpy(wchar_t *__restrict __OBJECT __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("wmempcpy", __WIDE_BYTES(__n), __OBJECT_SIZE(__to));
    return __fortify_wmempcpy(__to, __from, __n);
}
#endif
wchar_t *__wcscpy_chk(wchar_t *__restrict, const wchar_t *__restrict, size_t);
__FORTIFIED wchar_t *wcscpy(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from)
{
    return __wcscpy_chk(__to, __from, __MEMBER_SIZE(__to) / sizeof(wchar_t));
}
wchar_t *__wcscat_chk(wchar_t *__restrict, const wchar_t *__restrict, size_t);
__FORTIFIED wchar_t *wcscat(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from)
{
    return __wcscat_chk(__to, __from, __MEMBER_SIZE(__to) / sizeof(wchar_t));
}
wchar_t *__wcsncat_chk(wchar_t *__restrict, const wchar_t *__restrict, size_t, size_t);
__FORTIFIED wchar_t *wcsncat(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
{
    return __wcsncat_chk(__to, __from, __n, __MEMBER_SIZE(__to) / sizeof(wchar_t));
}
wchar_t *__fortify_wcsncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wcsncpy");
__FORTIFIED wchar_t *wcsncpy(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcsncpy", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_wcsncpy(__to, __from, __n);
}
#if __SHOW_POSIX2008
wchar_t *__wcpcpy_chk(wchar_t *__restrict, const wchar_t *__restrict, size_t);
__FORTIFIED wchar_t *wcpcpy(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from)
{
    return __wcpcpy_chk(__to, __from, __MEMBER_SIZE(__to) / sizeof(wchar_t));
}
wchar_t *__fortify_wcpncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wcpncpy");
__FORTIFIED wchar_t *wcpncpy(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcpncpy", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_wcpncpy(__to, __from, __n);
}
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
size_t __fortify_wcslcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wcslcpy");
__FORTIFIED size_t wcslcpy(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcslcpy", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_wcslcpy(__to, __from, __n);
}
size_t __fortify_wcslcat(wchar_t *__restrict, const wchar_t *__restrict, size_t) __asm__("wcslcat");
__FORTIFIED size_t wcslcat(wchar_t *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcslcat", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_wcslcat(__to, __from, __n);
}
#endif

/* formatted output */
int swprintf(wchar_t *__restrict __MEMBER __to, size_t __n, const wchar_t *__restrict __format, ...)
    __FORTIFIED_AS("__fortify_swprintf");
int __vswprintf_chk(wchar_t *__restrict, size_t, int, size_t, const wchar_t *__restrict, va_list);
__FORTIFIED int vswprintf(wchar_t *__restrict __MEMBER __to, size_t __n, const wchar_t *__restrict __format, va_list __arguments)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    return __vswprintf_chk(__to, __n, __FORTIFY - 1, __MEMBER_SIZE(__to) / sizeof(wchar_t), __format, __arguments);
}
#if __FORTIFY > 1
int swprintf(wchar_t *__restrict __MEMBER __to, size_t __n, const wchar_t *__restrict __format, ...)
    __FORTIFIED_AS("__fortify_swprintf_n") __UNKNOWN_FORMAT(__format);
int wprintf(const wchar_t *__restrict __format, ...) __FORTIFIED_AS("__fortify_wprintf") __UNKNOWN_FORMAT(__format);
int fwprintf(FILE *__restrict, const wchar_t *__restrict __format, ...) __FORTIFIED_AS("__fortify_fwprintf")
    __UNKNOWN_FORMAT(__format);
int __vwprintf_chk(int, const wchar_t *__restrict, va_list);
int __vfwprintf_chk(FILE *__restrict, int, const wchar_t *__restrict, va_list);
__FORTIFIED int vwprintf(const wchar_t *__restrict __format, va_list __arguments) __UNKNOWN_FORMAT(__format)
{
    return __vwprintf_chk(1, __format, __arguments);
}
__FORTIFIED int vfwprintf(FILE *__restrict __file, const wchar_t *__restrict __format, va_list __arguments)
    __UNKNOWN_FORMAT(__format)
{
    return __vfwprintf_chk(__file, 1, __format, __arguments);
}
#endif

/* lines */
wchar_t *__fortify_fgetws(wchar_t *__restrict, int, FILE *__restrict) __asm__("fgetws");
__FORTIFIED wchar_t *fgetws(wchar_t *__restrict __MEMBER __to, int __n, FILE *__restrict __file)
    __WARN_WRITE(__n > 0 && __WIDE_BYTES((size_t)__n) > __MEMBER_SIZE(__to))
{
    if (__n > 0)
        __CHECK_WRITE("fgetws", __WIDE_BYTES((size_t)__n), __MEMBER_SIZE(__to));
    return __fortify_fgetws(__to, __n, __file);
}
#if __SHOW_GNU
wchar_t *__fortify_fgetws_unlocked(wchar_t *__restrict, int, FILE *__restrict) __asm__("fgetws_unlocked");
__FORTIFIED wchar_t *fgetws_unlocked(wchar_t *__restrict __MEMBER __to, int __n, FILE *__restrict __file)
    __WARN_WRITE(__n > 0 && __WIDE_BYTES((size_t)__n) > __MEMBER_SIZE(__to))
{
    if (__n > 0)
        __CHECK_WRITE("fgetws_unlocked", __WIDE_BYTES((size_t)__n), __MEMBER_SIZE(__to));
    return __fortify_fgetws_unlocked(__to, __n, __file);
}
#endif

/* conversion */
size_t __wcrtomb_chk(char *__restrict, wchar_t, mbstate_t *__restrict, size_t);
__FORTIFIED size_t wcrtomb(char *__restrict __MEMBER __to, wchar_t __wide, mbstate_t *__restrict __state)
{
    return __wcrtomb_chk(__to, __wide, __state, __MEMBER_SIZE(__to));
}
size_t __fortify_mbsrtowcs(wchar_t *__restrict, const char **__restrict, size_t, mbstate_t *__restrict) __asm__("mbsrtowcs");
__FORTIFIED size_t mbsrtowcs(wchar_t *__restrict __MEMBER __to, const char **__restrict __from, size_t __n, mbstate_t *__restrict __state)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("mbsrtowcs", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_mbsrtowcs(__to, __from, __n, __state);
}
size_t __fortify_wcsrtombs(char *__restrict, const wchar_t **__restrict, size_t, mbstate_t *__restrict) __asm__("wcsrtombs");
__FORTIFIED size_t wcsrtombs(char *__restrict __MEMBER __to, const wchar_t **__restrict __from, size_t __n, mbstate_t *__restrict __state)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcsrtombs", __n, __MEMBER_SIZE(__to));
    return __fortify_wcsrtombs(__to, __from, __n, __state);
}
#if __SHOW_POSIX2008
size_t __fortify_mbsnrtowcs(wchar_t *__restrict, const char **__restrict, size_t, size_t, mbstate_t *__restrict) __asm__("mbsnrtowcs");
__FORTIFIED size_t mbsnrtowcs(wchar_t *__restrict __MEMBER __to, const char **__restrict __from, size_t __bytes, size_t __n, mbstate_t *__restrict __state)
    __WARN_WRITE(__WIDE_BYTES(__n) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("mbsnrtowcs", __WIDE_BYTES(__n), __MEMBER_SIZE(__to));
    return __fortify_mbsnrtowcs(__to, __from, __bytes, __n, __state);
}
size_t __fortify_wcsnrtombs(char *__restrict, const wchar_t **__restrict, size_t, size_t, mbstate_t *__restrict) __asm__("wcsnrtombs");
__FORTIFIED size_t wcsnrtombs(char *__restrict __MEMBER __to, const wchar_t **__restrict __from, size_t __count, size_t __n, mbstate_t *__restrict __state)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcsnrtombs", __n, __MEMBER_SIZE(__to));
    return __fortify_wcsnrtombs(__to, __from, __count, __n, __state);
}
#endif
#undef __WIDE_BYTES

#include <bits/fortify/end.h>
