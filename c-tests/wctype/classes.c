// peer: differs wasi-libc has other spaces and title-case letters
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <wchar.h>
#include <wctype.h>
#undef iswdigit

static locale_t l;

static void check(wint_t c, const char *classes) {
    static const char *const names[] = {"alnum", "alpha", "blank", "cntrl", "digit", "graph",
                                        "lower", "print", "punct", "space", "upper", "xdigit"};
    int (*const functions[])(wint_t) = {iswalnum, iswalpha, iswblank, iswcntrl, iswdigit, iswgraph,
                                        iswlower, iswprint, iswpunct, iswspace, iswupper, iswxdigit};
    int (*const functions_l[])(wint_t, locale_t) = {iswalnum_l, iswalpha_l, iswblank_l, iswcntrl_l,
                                                    iswdigit_l, iswgraph_l, iswlower_l, iswprint_l,
                                                    iswpunct_l, iswspace_l, iswupper_l, iswxdigit_l};
    /* the letters stand for the classes, in order */
    static const char letters[] = "NABCDGLPTSUX";
    for (int i = 0; i < 12; i++) {
        const char *at = classes;
        while (*at && *at != letters[i]) at++;
        int want = *at != 0;
        CHECK_INT(!!functions[i](c), want);
        CHECK_INT(!!functions_l[i](c, l), want);
        CHECK_INT(!!iswctype(c, wctype(names[i])), want);
        CHECK_INT(!!iswctype_l(c, wctype_l(names[i], l), l), want);
    }
}

int main(void) {
    l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
    check(WEOF, "");
    check(0, "C");
    check(L' ', "BPS");
    check(L'\t', "BCS");
    check(L'\n', "CS");
    check(0x7f, "C");
    check(0x85, "CS");
    check(L'5', "NDGPX");
    check(L'g', "NAGLP");
    check(L'F', "NAGPUX");
    check(L'_', "GPT");
    check(0xa0, "GPT"); /* a space that forbids a line break is no white space in C */
    check(0x3000, "BPS");
    check(0x2028, "CS");
    check(0xe4, "NAGLP"); /* ä */
    check(0xc4, "NAGPU");
    check(0xdf, "NAGLP");  /* ß: lower case without an upper case of one character */
    check(0x1c5, "NAGPU"); /* ǅ, title case */
    check(0x3b1, "NAGLP");
    check(0x4e2d, "NAGP");
    check(0x661, "NAGP"); /* an Arabic digit: C's digits are 0 to 9 */
    check(0x20ac, "GPT"); /* € */
    check(0x300, "GPT");  /* a combining accent */
    check(0x1f600, "GPT");
    check(0x10400, "NAGPU"); /* Deseret */
    check(0x1d400, "NAGPU"); /* mathematical A, upper case without a lower case */
    check(0x378, "");        /* not assigned */
    check(0xd800, "");
    check(0xe000, "GPT"); /* private use */
    check(0x10ffff, "");
    check(0x110000, "");
    CHECK_INT(wctype("vowel"), 0);
    CHECK_INT(wctype(""), 0);
    CHECK_INT(iswctype(L'a', 0), 0);
    return 0;
}
