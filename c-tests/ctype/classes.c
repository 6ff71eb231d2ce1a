// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <ctype.h>
#include <locale.h>
#include <stdio.h>

#undef isalnum
#undef isalpha
#undef isascii
#undef isblank
#undef iscntrl
#undef isdigit
#undef isgraph
#undef islower
#undef isprint
#undef ispunct
#undef isspace
#undef isupper
#undef isxdigit
#undef toascii
#undef tolower
#undef toupper

static int in(int c, const char *set) {
    for (; *set; set++)
        if (*set == c) return 1;
    return 0;
}

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define PUNCT "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

int main(void) {
    locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
    for (int c = -1; c < 256; c++) {
        int lower = in(c, LOWER), upper = in(c, UPPER), digit = in(c, "0123456789"), punct = in(c, PUNCT);
        int alnum = lower || upper || digit;
        CHECK_INT(!!islower(c), lower);
        CHECK_INT(!!isupper(c), upper);
        CHECK_INT(!!isdigit(c), digit);
        CHECK_INT(!!ispunct(c), punct);
        CHECK_INT(!!isalpha(c), lower || upper);
        CHECK_INT(!!isalnum(c), alnum);
        CHECK_INT(!!isgraph(c), alnum || punct);
        CHECK_INT(!!isprint(c), alnum || punct || c == ' ');
        CHECK_INT(!!isblank(c), in(c, " \t"));
        CHECK_INT(!!isspace(c), in(c, " \t\n\v\f\r"));
        CHECK_INT(!!iscntrl(c), (c >= 0 && c < 32) || c == 127);
        CHECK_INT(!!isxdigit(c), digit || in(c, "abcdefABCDEF"));
        CHECK_INT(tolower(c), upper ? c + 32 : c);
        CHECK_INT(toupper(c), lower ? c - 32 : c);
        CHECK_INT(!!isascii(c), c >= 0 && c < 128);
        CHECK_INT(toascii(c), c & 127);

        CHECK_INT(islower_l(c, l), islower(c));
        CHECK_INT(isupper_l(c, l), isupper(c));
        CHECK_INT(isdigit_l(c, l), isdigit(c));
        CHECK_INT(ispunct_l(c, l), ispunct(c));
        CHECK_INT(isalpha_l(c, l), isalpha(c));
        CHECK_INT(isalnum_l(c, l), isalnum(c));
        CHECK_INT(isgraph_l(c, l), isgraph(c));
        CHECK_INT(isprint_l(c, l), isprint(c));
        CHECK_INT(isblank_l(c, l), isblank(c));
        CHECK_INT(isspace_l(c, l), isspace(c));
        CHECK_INT(iscntrl_l(c, l), iscntrl(c));
        CHECK_INT(isxdigit_l(c, l), isxdigit(c));
        CHECK_INT(tolower_l(c, l), tolower(c));
        CHECK_INT(toupper_l(c, l), toupper(c));
    }
    freelocale(l);
    return 0;
}
