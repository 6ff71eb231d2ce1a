/* What <wctype.h>, <wchar.h>, <stdlib.h> and <strings.h> compile inline does what the functions do. */
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <stdlib.h>
#include <strings.h>
#include <wchar.h>
#include <wctype.h>

#define SAME(name) \
    do { \
        __typeof__(name) *volatile function = name; \
        for (int c = -3; c < 0x400; c++) CHECK(name(c) == function(c)); \
        CHECK(name(INT_MIN) == function(INT_MIN)); \
        CHECK(name(INT_MAX) == function(INT_MAX)); \
    } while (0)
#define SAME_CLASS(name) \
    do { \
        int (*volatile function)(wint_t) = name; \
        for (int c = -3; c < 0x400; c++) CHECK(!name(c) == !function(c)); \
        CHECK(!name(INT_MIN) == !function(INT_MIN)); \
    } while (0)

int main(void) {
    SAME_CLASS(iswalnum);
    SAME_CLASS(iswalpha);
    SAME_CLASS(iswblank);
    SAME_CLASS(iswcntrl);
    SAME_CLASS(iswgraph);
    SAME_CLASS(iswlower);
    SAME_CLASS(iswprint);
    SAME_CLASS(iswpunct);
    SAME_CLASS(iswspace);
    SAME_CLASS(iswupper);
    SAME(towlower);
    SAME(towupper);
    SAME(btowc);
    SAME(wctob);
    SAME(wcwidth);
    SAME(ffs);
    SAME(ffsl);
    SAME(ffsll);
    CHECK_INT(ffsll(1LL << 40), 41);
    volatile int least = INT_MIN, five = 5, seven = 7;
    CHECK_INT(abs(-five), 5);
    CHECK_INT(abs(five), 5);
    CHECK(labs(-five) == 5 && llabs(-(1LL << 40)) == 1LL << 40);
    for (int n = -20; n < 20; n++) {
        for (int by = -6; by < 7; by++) {
            if (by == 0) continue;
            volatile int x = n, y = by;
            div_t d = div(x, y);
            ldiv_t l = ldiv(x, y);
            lldiv_t ll = lldiv(x * 10000000000LL, y);
            CHECK(d.quot == n / by && d.rem == n % by);
            CHECK(l.quot == n / by && l.rem == n % by);
            CHECK(ll.quot == n * 10000000000LL / by && ll.rem == n * 10000000000LL % by);
        }
    }
    /* on a quotient that does not fit, this library wraps */
#ifdef __wasi_libc_rs__
    volatile int minus = -1;
    div_t d = div(least, minus);
    CHECK(d.quot == INT_MIN && d.rem == 0);
#endif
    CHECK_INT(div(seven, -five).quot, -1);
    return 0;
}
