/* <ctype.h>: the classes of bytes. ISO C23 7.4, POSIX.1-2024. */
#ifndef _CTYPE_H
#define _CTYPE_H

#include <bits/features.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

__C_BEGIN
int isalnum(int);
int isalpha(int);
int iscntrl(int);
int isdigit(int);
int isgraph(int);
int islower(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int tolower(int);
int toupper(int);
#if __SHOW_C99
int isblank(int);
#endif

#if __SHOW_POSIX2008
int isalnum_l(int, locale_t);
int isalpha_l(int, locale_t);
int isblank_l(int, locale_t);
int iscntrl_l(int, locale_t);
int isdigit_l(int, locale_t);
int isgraph_l(int, locale_t);
int islower_l(int, locale_t);
int isprint_l(int, locale_t);
int ispunct_l(int, locale_t);
int isspace_l(int, locale_t);
int isupper_l(int, locale_t);
int isxdigit_l(int, locale_t);
int tolower_l(int, locale_t);
int toupper_l(int, locale_t);
#endif

#if __SHOW_XSI || __SHOW_BSD
int isascii(int);
int toascii(int);
#define _tolower(c) ((c) | 0x20)
#define _toupper(c) ((c) & 0x5f)
#endif
__C_END

/* Every locale has the same classes of bytes: they are compared in place. */
#ifndef __cplusplus
static __inline int __is_alpha(int __c) { return ((unsigned)__c | 32u) - 'a' < 26; }
static __inline int __is_digit(int __c) { return (unsigned)__c - '0' < 10; }
static __inline int __is_alnum(int __c) { return __is_alpha(__c) || __is_digit(__c); }
static __inline int __is_graph(int __c) { return (unsigned)__c - 0x21 < 0x5e; }
#define isalnum(c) __is_alnum(c)
#define isalpha(c) __is_alpha(c)
#define isdigit(c) __is_digit(c)
#define isgraph(c) __is_graph(c)
static __inline int __is_cntrl(int __c) { return (unsigned)__c < 0x20 || __c == 0x7f; }
static __inline int __is_lower(int __c) { return (unsigned)__c - 'a' < 26; }
static __inline int __is_print(int __c) { return (unsigned)__c - 0x20 < 0x5f; }
static __inline int __is_punct(int __c) { return __is_graph(__c) && !__is_alnum(__c); }
static __inline int __is_space(int __c) { return __c == ' ' || (unsigned)__c - '\t' < 5; }
static __inline int __is_upper(int __c) { return (unsigned)__c - 'A' < 26; }
static __inline int __is_xdigit(int __c) { return __is_digit(__c) || ((unsigned)__c | 32u) - 'a' < 6; }
static __inline int __to_lower(int __c) { return __is_upper(__c) ? __c | 0x20 : __c; }
static __inline int __to_upper(int __c) { return __is_lower(__c) ? __c & ~0x20 : __c; }
#define iscntrl(c) __is_cntrl(c)
#define islower(c) __is_lower(c)
#define isprint(c) __is_print(c)
#define ispunct(c) __is_punct(c)
#define isspace(c) __is_space(c)
#define isupper(c) __is_upper(c)
#define isxdigit(c) __is_xdigit(c)
#define tolower(c) __to_lower(c)
#define toupper(c) __to_upper(c)
#if __SHOW_C99
static __inline int __is_blank(int __c) { return __c == ' ' || __c == '\t'; }
#define isblank(c) __is_blank(c)
#endif
#if __SHOW_XSI || __SHOW_BSD
#define isascii(c) (0 ? isascii(c) : (unsigned)(c) < 128)
#endif
#endif

#endif
