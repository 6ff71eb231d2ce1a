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

/* Ranges that every locale shares are compared in place; the dead call keeps the type of the argument checked. */
#ifndef __cplusplus
#define isalpha(c) (0 ? isalpha(c) : ((unsigned)(c) | 32u) - 'a' < 26)
#define isdigit(c) (0 ? isdigit(c) : (unsigned)(c) - '0' < 10)
#define islower(c) (0 ? islower(c) : (unsigned)(c) - 'a' < 26)
#define isupper(c) (0 ? isupper(c) : (unsigned)(c) - 'A' < 26)
#define isprint(c) (0 ? isprint(c) : (unsigned)(c) - 0x20 < 0x5f)
#define isgraph(c) (0 ? isgraph(c) : (unsigned)(c) - 0x21 < 0x5e)
#if __SHOW_XSI || __SHOW_BSD
#define isascii(c) (0 ? isascii(c) : (unsigned)(c) < 128)
#endif
#endif

#endif
