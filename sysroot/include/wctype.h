/* <wctype.h>: the classes of wide characters. ISO C23 7.32, POSIX.1-2024. */
#ifndef _WCTYPE_H
#define _WCTYPE_H

#include <bits/features.h>
#include <bits/wctrans_t.h>
#include <bits/wctype_t.h>
#include <bits/wint_t.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

#undef WEOF
#define WEOF ((wint_t)-1)

__C_BEGIN
int iswalnum(wint_t);
int iswalpha(wint_t);
int iswblank(wint_t);
int iswcntrl(wint_t);
int iswdigit(wint_t);
int iswgraph(wint_t);
int iswlower(wint_t);
int iswprint(wint_t);
int iswpunct(wint_t);
int iswspace(wint_t);
int iswupper(wint_t);
int iswxdigit(wint_t);
int iswctype(wint_t, wctype_t);
wctype_t wctype(const char *);
wint_t towlower(wint_t);
wint_t towupper(wint_t);
wint_t towctrans(wint_t, wctrans_t);
wctrans_t wctrans(const char *);

#if __SHOW_POSIX2008
int iswalnum_l(wint_t, locale_t);
int iswalpha_l(wint_t, locale_t);
int iswblank_l(wint_t, locale_t);
int iswcntrl_l(wint_t, locale_t);
int iswdigit_l(wint_t, locale_t);
int iswgraph_l(wint_t, locale_t);
int iswlower_l(wint_t, locale_t);
int iswprint_l(wint_t, locale_t);
int iswpunct_l(wint_t, locale_t);
int iswspace_l(wint_t, locale_t);
int iswupper_l(wint_t, locale_t);
int iswxdigit_l(wint_t, locale_t);
int iswctype_l(wint_t, wctype_t, locale_t);
wctype_t wctype_l(const char *, locale_t);
wint_t towlower_l(wint_t, locale_t);
wint_t towupper_l(wint_t, locale_t);
wint_t towctrans_l(wint_t, wctrans_t, locale_t);
wctrans_t wctrans_l(const char *, locale_t);
#endif
__C_END

/* ASCII inline: it is the same in every locale. */
#if __INLINE_CALLS
int __iswalnum_l(wint_t, void *) __asm__("iswalnum_l");
int __iswalpha_l(wint_t, void *) __asm__("iswalpha_l");
int __iswblank_l(wint_t, void *) __asm__("iswblank_l");
int __iswcntrl_l(wint_t, void *) __asm__("iswcntrl_l");
int __iswgraph_l(wint_t, void *) __asm__("iswgraph_l");
int __iswlower_l(wint_t, void *) __asm__("iswlower_l");
int __iswprint_l(wint_t, void *) __asm__("iswprint_l");
int __iswpunct_l(wint_t, void *) __asm__("iswpunct_l");
int __iswspace_l(wint_t, void *) __asm__("iswspace_l");
int __iswupper_l(wint_t, void *) __asm__("iswupper_l");
wint_t __towlower_l(wint_t, void *) __asm__("towlower_l");
wint_t __towupper_l(wint_t, void *) __asm__("towupper_l");
#define __IS_ASCII(c) ((unsigned)(c) < 128)
__INLINE_CALL int iswalnum(wint_t __c) { return __IS_ASCII(__c) ? ((unsigned)__c | 32) - 'a' < 26 || (unsigned)__c - '0' < 10 : __iswalnum_l(__c, 0); }
__INLINE_CALL int iswalpha(wint_t __c) { return __IS_ASCII(__c) ? ((unsigned)__c | 32) - 'a' < 26 : __iswalpha_l(__c, 0); }
__INLINE_CALL int iswblank(wint_t __c) { return __IS_ASCII(__c) ? __c == ' ' || __c == '\t' : __iswblank_l(__c, 0); }
__INLINE_CALL int iswcntrl(wint_t __c) { return __IS_ASCII(__c) ? __c < 32 || __c == 127 : __iswcntrl_l(__c, 0); }
__INLINE_CALL int iswgraph(wint_t __c) { return __IS_ASCII(__c) ? (unsigned)__c - '!' < 94 : __iswgraph_l(__c, 0); }
__INLINE_CALL int iswlower(wint_t __c) { return __IS_ASCII(__c) ? (unsigned)__c - 'a' < 26 : __iswlower_l(__c, 0); }
__INLINE_CALL int iswprint(wint_t __c) { return __IS_ASCII(__c) ? (unsigned)__c - ' ' < 95 : __iswprint_l(__c, 0); }
__INLINE_CALL int iswpunct(wint_t __c) { return __IS_ASCII(__c) ? (unsigned)__c - '!' < 94 && !(((unsigned)__c | 32) - 'a' < 26 || (unsigned)__c - '0' < 10) : __iswpunct_l(__c, 0); }
__INLINE_CALL int iswspace(wint_t __c) { return __IS_ASCII(__c) ? __c == ' ' || (unsigned)__c - '\t' < 5 : __iswspace_l(__c, 0); }
__INLINE_CALL int iswupper(wint_t __c) { return __IS_ASCII(__c) ? (unsigned)__c - 'A' < 26 : __iswupper_l(__c, 0); }
__INLINE_CALL wint_t towlower(wint_t __c) { return __IS_ASCII(__c) ? ((unsigned)__c - 'A' < 26 ? __c + 32 : __c) : __towlower_l(__c, 0); }
__INLINE_CALL wint_t towupper(wint_t __c) { return __IS_ASCII(__c) ? ((unsigned)__c - 'a' < 26 ? __c - 32 : __c) : __towupper_l(__c, 0); }
#undef __IS_ASCII
#endif

#ifndef __cplusplus
#define iswdigit(c) (0 ? iswdigit(c) : (unsigned)(c) - '0' < 10)
#endif

#endif
