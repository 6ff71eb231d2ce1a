// peer: differs wasi-libc takes any name, and calls C.UTF-8 C in all categories but one
#define _GNU_SOURCE
#include "test.h"
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static int is(const char *text, const char *want) { return text && strcmp(text, want) == 0; }

int main(void) {
    CHECK(is(setlocale(LC_ALL, 0), "C"));
    CHECK(is(setlocale(LC_ALL, "POSIX"), "C"));
    CHECK(is(nl_langinfo(CODESET), "ASCII"));
    CHECK(is(setlocale(LC_CTYPE, "C.UTF-8"), "C.UTF-8"));
    CHECK(is(setlocale(LC_ALL, 0), "C.UTF-8;C;C;C;C;C"));
    CHECK(is(nl_langinfo(CODESET), "UTF-8"));
    char kept[100];
    strcpy(kept, setlocale(LC_ALL, 0));
    CHECK(is(setlocale(LC_ALL, "C.UTF-8"), "C.UTF-8"));
    CHECK(is(setlocale(LC_ALL, kept), kept));
    CHECK(is(setlocale(LC_NUMERIC, 0), "C"));
    CHECK(is(setlocale(LC_TIME, "de_DE.UTF-8"), "de_DE.UTF-8"));
    CHECK(is(setlocale(LC_TIME, 0), "de_DE.UTF-8"));
    CHECK(setlocale(LC_ALL, "de_DE.ISO-8859-1") == 0);
    CHECK(setlocale(LC_ALL, "no/locale") == 0);
    CHECK(setlocale(LC_ALL, "C;C") == 0);
    CHECK(is(setlocale(LC_TIME, 0), "de_DE.UTF-8"));
    CHECK(setlocale(-1, "C") == 0 && setlocale(7, 0) == 0);

    CHECK(setlocale(LC_ALL, "C") != 0);
    CHECK(is(setlocale(LC_ALL, ""), "C.UTF-8"));
    setenv("LANG", "fr_FR.UTF-8", 1);
    CHECK(is(setlocale(LC_ALL, ""), "fr_FR.UTF-8"));
    setenv("LC_NUMERIC", "C", 1);
    CHECK(is(setlocale(LC_ALL, ""), "fr_FR.UTF-8;C;fr_FR.UTF-8;fr_FR.UTF-8;fr_FR.UTF-8;fr_FR.UTF-8"));
    setenv("LC_ALL", "POSIX", 1);
    CHECK(is(setlocale(LC_ALL, ""), "C"));
    CHECK_INT(MB_CUR_MAX, 1);

    struct lconv *l = localeconv();
    CHECK(is(l->decimal_point, ".") && is(l->thousands_sep, "") && is(l->grouping, ""));
    CHECK(is(l->int_curr_symbol, "") && is(l->currency_symbol, "") && is(l->mon_decimal_point, ""));
    CHECK(is(l->mon_thousands_sep, "") && is(l->mon_grouping, "") && is(l->positive_sign, "") &&
          is(l->negative_sign, ""));
    CHECK(l->frac_digits == CHAR_MAX && l->int_frac_digits == CHAR_MAX && l->p_cs_precedes == CHAR_MAX);
    CHECK(l->n_sign_posn == CHAR_MAX && l->int_n_sign_posn == CHAR_MAX && l->int_p_sep_by_space == CHAR_MAX);
    return 0;
}
