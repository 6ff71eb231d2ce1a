/* The checked functions of <stdlib.h>. */
#include <bits/fortify/begin.h>

/* multibyte characters: MB_CUR_MAX bytes, 4 in UTF-8 */
int __wctomb_chk(char *, wchar_t, size_t);
__FORTIFIED int wctomb(char *__MEMBER __to, wchar_t __wide)
{
    return __wctomb_chk(__to, __wide, __MEMBER_SIZE(__to));
}
size_t __fortify_mbstowcs(wchar_t *__restrict, const char *__restrict, size_t) __asm__("mbstowcs");
__FORTIFIED size_t mbstowcs(wchar_t *__restrict __MEMBER __to, const char *__restrict __from, size_t __n)
    __WARN_WRITE(__FORTIFY_PRODUCT(__n, sizeof(wchar_t)) > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("mbstowcs", __FORTIFY_PRODUCT(__n, sizeof(wchar_t)), __MEMBER_SIZE(__to));
    return __fortify_mbstowcs(__to, __from, __n);
}
size_t __fortify_wcstombs(char *__restrict, const wchar_t *__restrict, size_t) __asm__("wcstombs");
__FORTIFIED size_t wcstombs(char *__restrict __MEMBER __to, const wchar_t *__restrict __from, size_t __n)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("wcstombs", __n, __MEMBER_SIZE(__to));
    return __fortify_wcstombs(__to, __from, __n);
}

/* paths */
#if __SHOW_XSI
char *__fortify_realpath(const char *__restrict, char *__restrict) __asm__("realpath");
__FORTIFIED char *realpath(const char *__restrict __path, char *__restrict __MEMBER __to)
    __WARN_IF(__MEMBER_SIZE(__to) < 4096, "realpath needs memory for PATH_MAX bytes")
{
    __CHECK_WRITE("realpath", (size_t)4096, __MEMBER_SIZE(__to));
    return __fortify_realpath(__path, __to);
}
#endif
#if __SHOW_ENOSYS && (__SHOW_POSIX2024 || __SHOW_GNU)
int __fortify_ptsname_r(int, char *, size_t) __asm__("ptsname_r");
__FORTIFIED int ptsname_r(int __fd, char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("ptsname_r", __n, __MEMBER_SIZE(__to));
    return __fortify_ptsname_r(__fd, __to, __n);
}
#endif

/* random bytes */
#if __SHOW_BSD
void __fortify_arc4random_buf(void *, size_t) __asm__("arc4random_buf");
__FORTIFIED void arc4random_buf(void *__OBJECT __to, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("arc4random_buf", __n, __OBJECT_SIZE(__to));
    __fortify_arc4random_buf(__to, __n);
}
#endif

#include <bits/fortify/end.h>
