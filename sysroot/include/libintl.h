/* <libintl.h>: translated messages, from catalogues in GNU's MO format. POSIX.1-2024. */
#ifndef _LIBINTL_H
#define _LIBINTL_H

#include <bits/features.h>
#include <bits/locale_t.h>

__C_BEGIN
char *bind_textdomain_codeset(const char *, const char *);
char *bindtextdomain(const char *, const char *);
char *dcgettext(const char *, const char *, int) __PASSES_FORMAT(2);
char *dcngettext(const char *, const char *, const char *, unsigned long, int) __PASSES_FORMAT(2) __PASSES_FORMAT(3);
char *dgettext(const char *, const char *) __PASSES_FORMAT(2);
char *dngettext(const char *, const char *, const char *, unsigned long) __PASSES_FORMAT(2) __PASSES_FORMAT(3);
char *gettext(const char *) __PASSES_FORMAT(1);
char *ngettext(const char *, const char *, unsigned long) __PASSES_FORMAT(1) __PASSES_FORMAT(2);
char *textdomain(const char *);
#if __SHOW_POSIX2024
char *dcgettext_l(const char *, const char *, int, locale_t) __PASSES_FORMAT(2);
char *dcngettext_l(const char *, const char *, const char *, unsigned long, int, locale_t) __PASSES_FORMAT(2)
    __PASSES_FORMAT(3);
char *dgettext_l(const char *, const char *, locale_t) __PASSES_FORMAT(2);
char *dngettext_l(const char *, const char *, const char *, unsigned long, locale_t) __PASSES_FORMAT(2)
    __PASSES_FORMAT(3);
char *gettext_l(const char *, locale_t) __PASSES_FORMAT(1);
char *ngettext_l(const char *, const char *, unsigned long, locale_t) __PASSES_FORMAT(1) __PASSES_FORMAT(2);
#endif
__C_END

#endif
