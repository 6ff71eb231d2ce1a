/* The checked functions of <stdio.h>. From level 2 on, %n in a format that lies in memory that the program can change ends
 * the program; a format that is a constant in the call needs no look. */
#include <bits/fortify/begin.h>

#if __has_attribute(__modular_format__)
#define __CHECKED_WITHOUT_FLOAT(name) \
    __attribute__((__modular_format__(__fortify_##name##_integer, "__" #name, "float")))
#else
#define __CHECKED_WITHOUT_FLOAT(name)
#endif
int __fortify_sprintf_integer(char *__restrict, size_t, const char *__restrict, ...) __LIKE_PRINTF(3, 4);
int __fortify_snprintf_integer(char *__restrict, size_t, size_t, const char *__restrict, ...) __LIKE_PRINTF(4, 5);

/* formatted output to memory */
int sprintf(char *__restrict __MEMBER __to, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_sprintf")
    __LIKE_PRINTF(2, 3) __CHECKED_WITHOUT_FLOAT(sprintf);
int __vsprintf_chk(char *__restrict, int, size_t, const char *__restrict, va_list);
__FORTIFIED int vsprintf(char *__restrict __MEMBER __to, const char *__restrict __format, va_list __arguments)
    __LIKE_PRINTF(2, 0)
{
    return __vsprintf_chk(__to, __FORTIFY - 1, __MEMBER_SIZE(__to), __format, __arguments);
}
#if __SHOW_C99 || __SHOW_XSI
int snprintf(char *__restrict __MEMBER __to, size_t __n, const char *__restrict __format, ...)
    __FORTIFIED_AS("__fortify_snprintf") __LIKE_PRINTF(3, 4) __CHECKED_WITHOUT_FLOAT(snprintf)
    __LIKE_BUILTIN(__builtin_snprintf, 1, 2, 3);
int __vsnprintf_chk(char *__restrict, size_t, int, size_t, const char *__restrict, va_list);
__FORTIFIED int vsnprintf(char *__restrict __MEMBER __to, size_t __n, const char *__restrict __format, va_list __arguments)
    __LIKE_PRINTF(3, 0) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    return __vsnprintf_chk(__to, __n, __FORTIFY - 1, __MEMBER_SIZE(__to), __format, __arguments);
}
#endif

/* formatted output elsewhere */
#if __FORTIFY > 1
int sprintf(char *__restrict __MEMBER __to, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_sprintf_n")
    __LIKE_PRINTF(2, 3) __UNKNOWN_FORMAT(__format);
int printf(const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_printf") __LIKE_PRINTF(1, 2)
    __UNKNOWN_FORMAT(__format);
int fprintf(FILE *__restrict, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_fprintf") __LIKE_PRINTF(2, 3)
    __UNKNOWN_FORMAT(__format);
int __vfprintf_chk(FILE *__restrict, int, const char *__restrict, va_list);
int __vprintf_chk(int, const char *__restrict, va_list);
__FORTIFIED int vfprintf(FILE *__restrict __file, const char *__restrict __format, va_list __arguments)
    __LIKE_PRINTF(2, 0) __UNKNOWN_FORMAT(__format)
{
    return __vfprintf_chk(__file, 1, __format, __arguments);
}
__FORTIFIED int vprintf(const char *__restrict __format, va_list __arguments) __LIKE_PRINTF(1, 0) __UNKNOWN_FORMAT(__format)
{
    return __vprintf_chk(1, __format, __arguments);
}
#if __SHOW_C99 || __SHOW_XSI
int snprintf(char *__restrict __MEMBER __to, size_t __n, const char *__restrict __format, ...)
    __FORTIFIED_AS("__fortify_snprintf_n") __LIKE_PRINTF(3, 4) __UNKNOWN_FORMAT(__format);
#endif
#if __SHOW_POSIX2008
int dprintf(int, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_dprintf") __LIKE_PRINTF(2, 3)
    __UNKNOWN_FORMAT(__format);
int __vdprintf_chk(int, int, const char *__restrict, va_list);
__FORTIFIED int vdprintf(int __fd, const char *__restrict __format, va_list __arguments) __LIKE_PRINTF(2, 0)
    __UNKNOWN_FORMAT(__format)
{
    return __vdprintf_chk(__fd, 1, __format, __arguments);
}
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
int asprintf(char **__restrict, const char *__restrict __format, ...) __FORTIFIED_AS("__fortify_asprintf")
    __LIKE_PRINTF(2, 3) __UNKNOWN_FORMAT(__format);
int __vasprintf_chk(char **__restrict, int, const char *__restrict, va_list);
__FORTIFIED int vasprintf(char **__restrict __to, const char *__restrict __format, va_list __arguments) __LIKE_PRINTF(2, 0)
    __UNKNOWN_FORMAT(__format)
{
    return __vasprintf_chk(__to, 1, __format, __arguments);
}
#endif
#endif
#undef __CHECKED_WITHOUT_FLOAT

/* lines and blocks */
char *__fortify_fgets(char *__restrict, int, FILE *__restrict) __asm__("fgets");
__FORTIFIED char *fgets(char *__restrict __MEMBER __to, int __n, FILE *__restrict __file)
    __WARN_WRITE(__n > 0 && (size_t)__n > __MEMBER_SIZE(__to))
{
    if (__n > 0)
        __CHECK_WRITE("fgets", (size_t)__n, __MEMBER_SIZE(__to));
    return __fortify_fgets(__to, __n, __file);
}
size_t __fortify_fread(void *__restrict, size_t, size_t, FILE *__restrict) __asm__("fread");
__FORTIFIED size_t fread(void *__restrict __OBJECT __to, size_t __size, size_t __n, FILE *__restrict __file)
    __WARN_WRITE(__FORTIFY_PRODUCT(__size, __n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("fread", __FORTIFY_PRODUCT(__size, __n), __OBJECT_SIZE(__to));
    return __fortify_fread(__to, __size, __n, __file);
}
size_t __fortify_fwrite(const void *__restrict, size_t, size_t, FILE *__restrict) __asm__("fwrite");
__FORTIFIED size_t fwrite(const void *__restrict __OBJECT __from, size_t __size, size_t __n, FILE *__restrict __file)
    __WARN_READ(__FORTIFY_PRODUCT(__size, __n) > __OBJECT_SIZE(__from))
{
    __CHECK_READ("fwrite", __FORTIFY_PRODUCT(__size, __n), __OBJECT_SIZE(__from));
    return __fortify_fwrite(__from, __size, __n, __file);
}
#if (defined __cplusplus && __cplusplus <= 201103L) || \
    (!defined __cplusplus && (!defined __STDC_VERSION__ || __STDC_VERSION__ < 201112L))
char *__gets_chk(char *, size_t);
__FORTIFIED char *gets(char *__MEMBER __to) __attribute__((__deprecated__("it cannot know how much fits")))
{
    return __gets_chk(__to, __MEMBER_SIZE(__to));
}
#endif
#if __SHOW_BSD
size_t __fortify_fread_unlocked(void *__restrict, size_t, size_t, FILE *__restrict) __asm__("fread_unlocked");
__FORTIFIED size_t fread_unlocked(void *__restrict __OBJECT __to, size_t __size, size_t __n, FILE *__restrict __file)
    __WARN_WRITE(__FORTIFY_PRODUCT(__size, __n) > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("fread_unlocked", __FORTIFY_PRODUCT(__size, __n), __OBJECT_SIZE(__to));
    return __fortify_fread_unlocked(__to, __size, __n, __file);
}
size_t __fortify_fwrite_unlocked(const void *__restrict, size_t, size_t, FILE *__restrict) __asm__("fwrite_unlocked");
__FORTIFIED size_t fwrite_unlocked(const void *__restrict __OBJECT __from, size_t __size, size_t __n, FILE *__restrict __file)
    __WARN_READ(__FORTIFY_PRODUCT(__size, __n) > __OBJECT_SIZE(__from))
{
    __CHECK_READ("fwrite_unlocked", __FORTIFY_PRODUCT(__size, __n), __OBJECT_SIZE(__from));
    return __fortify_fwrite_unlocked(__from, __size, __n, __file);
}
#endif
#if __SHOW_GNU
char *__fortify_fgets_unlocked(char *__restrict, int, FILE *__restrict) __asm__("fgets_unlocked");
__FORTIFIED char *fgets_unlocked(char *__restrict __MEMBER __to, int __n, FILE *__restrict __file)
    __WARN_WRITE(__n > 0 && (size_t)__n > __MEMBER_SIZE(__to))
{
    if (__n > 0)
        __CHECK_WRITE("fgets_unlocked", (size_t)__n, __MEMBER_SIZE(__to));
    return __fortify_fgets_unlocked(__to, __n, __file);
}
#endif

#include <bits/fortify/end.h>
