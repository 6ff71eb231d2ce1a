/* <string.h>: strings and memory. ISO C23 7.26, POSIX.1-2024. */
#ifndef _STRING_H
#define _STRING_H

#include <bits/features.h>
#include <bits/null.h>
#include <bits/size_t.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif
#if __SHOW_BSD
#include <bits/mode_t.h>
#include <strings.h>
#endif

#define __STDC_VERSION_STRING_H__ 202311L

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/string.h>
#endif

/* copying */
void *memcpy(void *__restrict, const void *__restrict, size_t);
void *memmove(void *, const void *, size_t);
char *strcpy(char *__restrict, const char *__restrict) __NOT_NULL(1, 2);
char *strncpy(char *__restrict, const char *__restrict, size_t);
#if __SHOW_C23 || __SHOW_POSIX2001 || __SHOW_XSI
void *memccpy(void *__restrict, const void *__restrict, int, size_t);
#endif
#if __SHOW_C23 || __SHOW_POSIX2001 || __SHOW_XSI
char *strdup(const char *) __LIKE_MALLOC() __NOT_NULL(1);
#endif
#if __SHOW_C23 || __SHOW_POSIX2008
char *strndup(const char *, size_t) __LIKE_MALLOC() __NOT_NULL(1);
#endif
#if __SHOW_POSIX2008
char *stpcpy(char *__restrict, const char *__restrict) __NOT_NULL(1, 2);
char *stpncpy(char *__restrict, const char *__restrict, size_t);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
size_t strlcpy(char *__restrict, const char *__restrict, size_t) __NOT_NULL(2);
size_t strlcat(char *__restrict, const char *__restrict, size_t) __NOT_NULL(2);
#endif
#if __SHOW_GNU
void *mempcpy(void *__restrict, const void *__restrict, size_t);
#endif

/* concatenation */
char *strcat(char *__restrict, const char *__restrict) __NOT_NULL(1, 2);
char *strncat(char *__restrict, const char *__restrict, size_t);

/* comparison */
int memcmp(const void *, const void *, size_t);
int strcmp(const char *, const char *) __NOT_NULL(1, 2);
int strncmp(const char *, const char *, size_t);
int strcoll(const char *, const char *) __NOT_NULL(1, 2);
size_t strxfrm(char *__restrict, const char *__restrict, size_t) __NOT_NULL(2);
#if __SHOW_POSIX2008
int strcoll_l(const char *, const char *, locale_t) __NOT_NULL(1, 2);
size_t strxfrm_l(char *__restrict, const char *__restrict, size_t, locale_t) __NOT_NULL(2);
#endif
#if __SHOW_GNU
int strverscmp(const char *, const char *) __NOT_NULL(1, 2);
int timingsafe_bcmp(const void *, const void *, size_t);
int timingsafe_memcmp(const void *, const void *, size_t);
#endif

/* search */
void *memchr(const void *, int, size_t);
char *strchr(const char *, int) __NOT_NULL(1);
size_t strcspn(const char *, const char *) __NOT_NULL(1, 2);
char *strpbrk(const char *, const char *) __NOT_NULL(1, 2);
char *strrchr(const char *, int) __NOT_NULL(1);
size_t strspn(const char *, const char *) __NOT_NULL(1, 2);
char *strstr(const char *, const char *) __NOT_NULL(1, 2);
char *strtok(char *__restrict, const char *__restrict) __NOT_NULL(2);
#if __SHOW_POSIX
char *strtok_r(char *__restrict, const char *__restrict, char **__restrict) __NOT_NULL(2, 3);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
void *memmem(const void *, size_t, const void *, size_t);
#endif
#if __SHOW_BSD
char *strsep(char **, const char *) __NOT_NULL(1, 2);
char *strcasestr(const char *, const char *) __NOT_NULL(1, 2);
char *strnstr(const char *, const char *, size_t) __NOT_NULL(1, 2);
#endif
#if __SHOW_GNU
void *memrchr(const void *, int, size_t);
void *rawmemchr(const void *, int) __NOT_NULL(1);
char *strchrnul(const char *, int) __NOT_NULL(1);
#endif

/* the rest */
void *memset(void *, int, size_t);
#if __SHOW_C23
void *memset_explicit(void *, int, size_t);
#endif
char *strerror(int);
size_t strlen(const char *) __NOT_NULL(1);
#if __SHOW_POSIX2001
int strerror_r(int, char *, size_t);
#endif
#if __SHOW_POSIX2008
size_t strnlen(const char *, size_t);
char *strsignal(int);
char *strerror_l(int, locale_t);
#endif
#if __SHOW_BSD
void explicit_bzero(void *, size_t);
void strmode(mode_t, char *);
void swab(const void *__restrict, void *__restrict, __PTRDIFF_TYPE__);
#endif
#if __SHOW_GNU
const char *strerrorname_np(int);
const char *strerrordesc_np(int);
const char *sigabbrev_np(int);
const char *sigdescr_np(int);
char *strfry(char *) __NOT_NULL(1);
void *memfrob(void *, size_t);
char *basename(char *);
#endif

__C_END

/* C23: the result points to const where the argument does. */
#if !defined __cplusplus && defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#define memchr(s, c, n) __KEEPS_CONST(s, const void *, memchr((s), (c), (n)))
#define strchr(s, c) __KEEPS_CONST(s, const char *, strchr((s), (c)))
#define strpbrk(s, accept) __KEEPS_CONST(s, const char *, strpbrk((s), (accept)))
#define strrchr(s, c) __KEEPS_CONST(s, const char *, strrchr((s), (c)))
#define strstr(s, t) __KEEPS_CONST(s, const char *, strstr((s), (t)))
#endif

#if __SHOW_GNU
/* A copy of a string that lives until the function returns. */
#define strdupa(s) strcpy((char *)__builtin_alloca(strlen(s) + 1), (s))
#define strndupa(s, n) \
    __extension__({ \
        const char *__strndupa_s = (s); \
        size_t __strndupa_n = strnlen(__strndupa_s, (n)); \
        char *__strndupa_to = (char *)__builtin_alloca(__strndupa_n + 1); \
        __strndupa_to[__strndupa_n] = 0; \
        (char *)memcpy(__strndupa_to, __strndupa_s, __strndupa_n); \
    })
#endif

#endif
