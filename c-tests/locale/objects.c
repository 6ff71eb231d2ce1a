// live-blocks: 0
// peer: differs wasi-libc takes any name
#define _GNU_SOURCE
#include "test.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    locale_t c = newlocale(LC_ALL_MASK, "C", 0);
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
    CHECK(c && utf8 && c != utf8);
    CHECK(strcmp(nl_langinfo_l(CODESET, c), "ASCII") == 0);
    CHECK(strcmp(nl_langinfo_l(CODESET, utf8), "UTF-8") == 0);
    CHECK_ERRNO(newlocale(LC_ALL_MASK, "no/locale", 0), ENOENT);
    CHECK_ERRNO(newlocale(1 << 20, "C", 0), EINVAL);
    CHECK_ERRNO(newlocale(LC_ALL_MASK, 0, 0), EINVAL);

    CHECK(uselocale(0) == LC_GLOBAL_LOCALE);
    CHECK_INT(MB_CUR_MAX, 1);
    CHECK(uselocale(utf8) == LC_GLOBAL_LOCALE);
    CHECK_INT(MB_CUR_MAX, 4);
    CHECK(uselocale(0) == utf8);
    /* the global locale is another one */
    CHECK(strcmp(setlocale(LC_CTYPE, 0), "C") == 0);
    CHECK(setlocale(LC_ALL, "C.UTF-8") != 0);
    CHECK(uselocale(c) == utf8);
    CHECK_INT(MB_CUR_MAX, 1);
    CHECK(uselocale(LC_GLOBAL_LOCALE) == c);
    CHECK_INT(MB_CUR_MAX, 4);
    CHECK(uselocale(0) == LC_GLOBAL_LOCALE);

    locale_t copy = duplocale(utf8), global = duplocale(LC_GLOBAL_LOCALE);
    CHECK(copy && copy != utf8 && strcmp(nl_langinfo_l(CODESET, copy), "UTF-8") == 0);
    CHECK(global && strcmp(nl_langinfo_l(CODESET, global), "UTF-8") == 0);
    copy = newlocale(LC_CTYPE_MASK, "POSIX", copy);
    CHECK(copy && strcmp(nl_langinfo_l(CODESET, copy), "ASCII") == 0);
    freelocale(copy);
    freelocale(global);
    freelocale(utf8);
    freelocale(c);
    return 0;
}
