/* <wchar.h>: wide characters, wide strings, wide streams. ISO C23 7.31, POSIX.1-2024. */
#ifndef _WCHAR_H
#define _WCHAR_H

#include <bits/FILE.h>
#include <bits/features.h>
#include <bits/mbstate_t.h>
#include <bits/null.h>
#include <bits/size_t.h>
#include <bits/va_list.h>
#include <bits/wchar_t.h>
#include <bits/wctype_t.h>
#include <bits/wint_t.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

#define __STDC_VERSION_WCHAR_H__ 202311L

#ifndef WCHAR_MIN
#define WCHAR_MIN (-1 - 0x7fffffff + L'\0')
#define WCHAR_MAX (0x7fffffff + L'\0')
#endif
#define WCHAR_WIDTH 32
#undef WEOF
#define WEOF ((wint_t)-1)

struct tm;

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/wchar.h>
#endif

/* formatted input and output */
int fwprintf(FILE *__restrict, const wchar_t *__restrict, ...);
int fwscanf(FILE *__restrict, const wchar_t *__restrict, ...);
int swprintf(wchar_t *__restrict, size_t, const wchar_t *__restrict, ...);
int swscanf(const wchar_t *__restrict, const wchar_t *__restrict, ...);
int vfwprintf(FILE *__restrict, const wchar_t *__restrict, va_list);
int vswprintf(wchar_t *__restrict, size_t, const wchar_t *__restrict, va_list);
int vwprintf(const wchar_t *__restrict, va_list);
int wprintf(const wchar_t *__restrict, ...);
int wscanf(const wchar_t *__restrict, ...);
#if __SHOW_C99
int vfwscanf(FILE *__restrict, const wchar_t *__restrict, va_list);
int vswscanf(const wchar_t *__restrict, const wchar_t *__restrict, va_list);
int vwscanf(const wchar_t *__restrict, va_list);
#endif

/* characters of a stream */
wint_t fgetwc(FILE *);
wchar_t *fgetws(wchar_t *__restrict, int, FILE *__restrict);
wint_t fputwc(wchar_t, FILE *);
int fputws(const wchar_t *__restrict, FILE *__restrict);
int fwide(FILE *, int);
wint_t getwc(FILE *);
wint_t getwchar(void);
wint_t putwc(wchar_t, FILE *);
wint_t putwchar(wchar_t);
wint_t ungetwc(wint_t, FILE *);
#if __SHOW_POSIX2008
FILE *open_wmemstream(wchar_t **, size_t *);
#endif
#if __SHOW_GNU
wint_t fgetwc_unlocked(FILE *);
wchar_t *fgetws_unlocked(wchar_t *__restrict, int, FILE *__restrict);
wint_t fputwc_unlocked(wchar_t, FILE *);
int fputws_unlocked(const wchar_t *__restrict, FILE *__restrict);
wint_t getwc_unlocked(FILE *);
wint_t getwchar_unlocked(void);
wint_t putwc_unlocked(wchar_t, FILE *);
wint_t putwchar_unlocked(wchar_t);
#endif

/* numbers */
double wcstod(const wchar_t *__restrict, wchar_t **__restrict);
long wcstol(const wchar_t *__restrict, wchar_t **__restrict, int);
unsigned long wcstoul(const wchar_t *__restrict, wchar_t **__restrict, int);
#if __SHOW_C99
float wcstof(const wchar_t *__restrict, wchar_t **__restrict);
long double wcstold(const wchar_t *__restrict, wchar_t **__restrict);
long long wcstoll(const wchar_t *__restrict, wchar_t **__restrict, int);
unsigned long long wcstoull(const wchar_t *__restrict, wchar_t **__restrict, int);
#endif
#if __SHOW_GNU
float wcstof_l(const wchar_t *__restrict, wchar_t **__restrict, locale_t);
double wcstod_l(const wchar_t *__restrict, wchar_t **__restrict, locale_t);
long double wcstold_l(const wchar_t *__restrict, wchar_t **__restrict, locale_t);
long wcstol_l(const wchar_t *__restrict, wchar_t **__restrict, int, locale_t);
long long wcstoll_l(const wchar_t *__restrict, wchar_t **__restrict, int, locale_t);
unsigned long wcstoul_l(const wchar_t *__restrict, wchar_t **__restrict, int, locale_t);
unsigned long long wcstoull_l(const wchar_t *__restrict, wchar_t **__restrict, int, locale_t);
#endif

/* wide strings */
wchar_t *wcscpy(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcsncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wcscat(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcsncat(wchar_t *__restrict, const wchar_t *__restrict, size_t);
int wcscmp(const wchar_t *, const wchar_t *);
int wcsncmp(const wchar_t *, const wchar_t *, size_t);
int wcscoll(const wchar_t *, const wchar_t *);
size_t wcsxfrm(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wcschr(const wchar_t *, wchar_t);
size_t wcscspn(const wchar_t *, const wchar_t *);
wchar_t *wcspbrk(const wchar_t *, const wchar_t *);
wchar_t *wcsrchr(const wchar_t *, wchar_t);
size_t wcsspn(const wchar_t *, const wchar_t *);
wchar_t *wcsstr(const wchar_t *, const wchar_t *);
wchar_t *wcstok(wchar_t *__restrict, const wchar_t *__restrict, wchar_t **__restrict);
size_t wcslen(const wchar_t *);
#if __SHOW_POSIX2008
wchar_t *wcsdup(const wchar_t *) __LIKE_MALLOC();
size_t wcsnlen(const wchar_t *, size_t);
wchar_t *wcpcpy(wchar_t *__restrict, const wchar_t *__restrict);
wchar_t *wcpncpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
int wcscasecmp(const wchar_t *, const wchar_t *);
int wcsncasecmp(const wchar_t *, const wchar_t *, size_t);
int wcscasecmp_l(const wchar_t *, const wchar_t *, locale_t);
int wcsncasecmp_l(const wchar_t *, const wchar_t *, size_t, locale_t);
int wcscoll_l(const wchar_t *, const wchar_t *, locale_t);
size_t wcsxfrm_l(wchar_t *__restrict, const wchar_t *__restrict, size_t, locale_t);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
size_t wcslcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
size_t wcslcat(wchar_t *__restrict, const wchar_t *__restrict, size_t);
#endif
#if __SHOW_XSI
wchar_t *wcswcs(const wchar_t *, const wchar_t *);
int wcwidth(wchar_t);
int wcswidth(const wchar_t *, size_t);
#endif
#if __SHOW_GNU
wchar_t *wcschrnul(const wchar_t *, wchar_t);
#endif

/* wide memory */
wchar_t *wmemcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
wchar_t *wmemmove(wchar_t *, const wchar_t *, size_t);
int wmemcmp(const wchar_t *, const wchar_t *, size_t);
wchar_t *wmemchr(const wchar_t *, wchar_t, size_t);
wchar_t *wmemset(wchar_t *, wchar_t, size_t);
#if __SHOW_GNU
wchar_t *wmempcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t);
#endif

/* time */
size_t wcsftime(wchar_t *__restrict, size_t, const wchar_t *__restrict, const struct tm *__restrict);
#if __SHOW_GNU
size_t wcsftime_l(wchar_t *__restrict, size_t, const wchar_t *__restrict, const struct tm *__restrict, locale_t);
#endif

/* conversion to and from multibyte characters */
wint_t btowc(int);
int wctob(wint_t);
int mbsinit(const mbstate_t *);
size_t mbrlen(const char *__restrict, size_t, mbstate_t *__restrict);
size_t mbrtowc(wchar_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t wcrtomb(char *__restrict, wchar_t, mbstate_t *__restrict);
size_t mbsrtowcs(wchar_t *__restrict, const char **__restrict, size_t, mbstate_t *__restrict);
size_t wcsrtombs(char *__restrict, const wchar_t **__restrict, size_t, mbstate_t *__restrict);
#if __SHOW_POSIX2008
size_t mbsnrtowcs(wchar_t *__restrict, const char **__restrict, size_t, size_t, mbstate_t *__restrict);
size_t wcsnrtombs(char *__restrict, const wchar_t **__restrict, size_t, size_t, mbstate_t *__restrict);
#endif

#if __SHOW_XSI || __SHOW_BSD
/* older editions had these here too; <wctype.h> is their home */
int iswalnum(wint_t);
int iswalpha(wint_t);
int iswcntrl(wint_t);
int iswctype(wint_t, wctype_t);
int (iswdigit)(wint_t); /* a macro of <wctype.h> may be there */
int iswgraph(wint_t);
int iswlower(wint_t);
int iswprint(wint_t);
int iswpunct(wint_t);
int iswspace(wint_t);
int iswupper(wint_t);
int iswxdigit(wint_t);
wint_t towlower(wint_t);
wint_t towupper(wint_t);
wctype_t wctype(const char *);
#endif

__C_END

/* ASCII inline: it is the same in every locale. */
#if __INLINE_CALLS
wint_t __btowc(int);
int __wctob(wint_t);
__INLINE_CALL wint_t btowc(int __c) { return (unsigned)__c < 128 ? (wint_t)__c : __btowc(__c); }
__INLINE_CALL int wctob(wint_t __c) { return (unsigned)__c < 128 ? (int)__c : __wctob(__c); }
#if __SHOW_XSI
int __wcwidth(wchar_t);
__INLINE_CALL int wcwidth(wchar_t __c) { return (unsigned)__c - 32 < 95 ? 1 : __wcwidth(__c); }
#endif
#endif

/* C23: the result points to const where the argument does. */
#if !defined __cplusplus && defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#define wcschr(s, c) __KEEPS_CONST(s, const wchar_t *, wcschr((s), (c)))
#define wcspbrk(s, accept) __KEEPS_CONST(s, const wchar_t *, wcspbrk((s), (accept)))
#define wcsrchr(s, c) __KEEPS_CONST(s, const wchar_t *, wcsrchr((s), (c)))
#define wcsstr(s, t) __KEEPS_CONST(s, const wchar_t *, wcsstr((s), (t)))
#define wmemchr(s, c, n) __KEEPS_CONST(s, const wchar_t *, wmemchr((s), (c), (n)))
#endif

#endif
