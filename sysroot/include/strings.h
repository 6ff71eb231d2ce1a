/* <strings.h>: comparison without case, bits, and BSD's names for memory functions. POSIX.1-2024. */
#ifndef _STRINGS_H
#define _STRINGS_H

#include <bits/features.h>
#include <bits/size_t.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

__C_BEGIN
#if __FORTIFY && (__SHOW_BSD || __SHOW_XSI)
#include <bits/fortify/strings.h>
#endif
int ffs(int);
int strcasecmp(const char *, const char *) __NOT_NULL(1, 2);
int strncasecmp(const char *, const char *, size_t);
#if __SHOW_POSIX2008
int strcasecmp_l(const char *, const char *, locale_t) __NOT_NULL(1, 2);
int strncasecmp_l(const char *, const char *, size_t, locale_t);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
int ffsl(long);
int ffsll(long long);
#endif
#if __SHOW_BSD || __SHOW_XSI
int bcmp(const void *, const void *, size_t);
void bcopy(const void *, void *, size_t);
void bzero(void *, size_t);
char *index(const char *, int) __NOT_NULL(1);
char *rindex(const char *, int) __NOT_NULL(1);
#endif
__C_END

#if __INLINE_CALLS
__INLINE_CALL int ffs(int __bits) { return __bits ? __builtin_ctz(__bits) + 1 : 0; }
#if __SHOW_POSIX2024 || __SHOW_BSD
__INLINE_CALL int ffsl(long __bits) { return __bits ? __builtin_ctzl(__bits) + 1 : 0; }
__INLINE_CALL int ffsll(long long __bits) { return __bits ? __builtin_ctzll(__bits) + 1 : 0; }
#endif
#endif

#endif
