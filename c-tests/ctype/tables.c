// peer: differs it maps bytes above 127 to 0
/* The tables that programs built for the Linux Standard Base use; no header declares them. */
#include "test.h"
#include <ctype.h>

const unsigned short **__ctype_b_loc(void);
const int **__ctype_tolower_loc(void);
const int **__ctype_toupper_loc(void);

int main(void) {
    const unsigned short *bits = *__ctype_b_loc();
    const int *lower = *__ctype_tolower_loc(), *upper = *__ctype_toupper_loc();
    for (int c = -1; c < 256; c++) {
        CHECK_INT(bits[c] >> 8 & 1, !!isupper(c));
        CHECK_INT(bits[c] >> 9 & 1, !!islower(c));
        CHECK_INT(bits[c] >> 10 & 1, !!isalpha(c));
        CHECK_INT(bits[c] >> 11 & 1, !!isdigit(c));
        CHECK_INT(bits[c] >> 12 & 1, !!isxdigit(c));
        CHECK_INT(bits[c] >> 13 & 1, !!isspace(c));
        CHECK_INT(bits[c] >> 14 & 1, !!isprint(c));
        CHECK_INT(bits[c] >> 15 & 1, !!isgraph(c));
        CHECK_INT(bits[c] & 1, !!isblank(c));
        CHECK_INT(bits[c] >> 1 & 1, !!iscntrl(c));
        CHECK_INT(bits[c] >> 2 & 1, !!ispunct(c));
        CHECK_INT(bits[c] >> 3 & 1, !!isalnum(c));
        if (c >= 0) {
            CHECK_INT(lower[c], tolower(c));
            CHECK_INT(upper[c], toupper(c));
        }
    }
    CHECK_INT(bits[-128], 0);
    return 0;
}
