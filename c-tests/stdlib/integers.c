// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <stdlib.h>

int main(void) {
    CHECK_INT(abs(-5), 5);
    CHECK_INT(abs(INT_MAX), INT_MAX);
    CHECK_INT(abs(-INT_MAX), INT_MAX);
    CHECK_INT(labs(-LONG_MAX), LONG_MAX);
    CHECK_INT(llabs(-LLONG_MAX), LLONG_MAX);
    CHECK_INT(llabs(0), 0);
    div_t d = div(-7, 2);
    CHECK(d.quot == -3 && d.rem == -1);
    d = div(7, -2);
    CHECK(d.quot == -3 && d.rem == 1);
    ldiv_t l = ldiv(LONG_MIN, 10);
    CHECK(l.quot == LONG_MIN / 10 && l.rem == LONG_MIN % 10);
    lldiv_t ll = lldiv(LLONG_MAX, -1000000007);
    CHECK(ll.quot == LLONG_MAX / -1000000007 && ll.rem == LLONG_MAX % -1000000007);

    CHECK_INT(a64l(""), 0);
    CHECK_INT(a64l("/"), 1);
    CHECK_INT(a64l("0"), 2);
    CHECK_INT(a64l("A"), 12);
    CHECK_INT(a64l("a"), 38);
    CHECK_INT(a64l("z"), 63);
    CHECK_INT(a64l("./"), 64);
    CHECK_INT(a64l("zzzzz1"), -1);
    CHECK_INT(a64l("/ /"), 1);
    CHECK(l64a(0)[0] == 0);
    for (unsigned n = 1; n; n *= 3)
        if (n % 3 == 0 || n == 1) {
            CHECK_INT(a64l(l64a((long)n)), (long)n);
            if (n > 0x55555555) break;
        }
    CHECK_INT(a64l(l64a(-1)), -1);
    return 0;
}
