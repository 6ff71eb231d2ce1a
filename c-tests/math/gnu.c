// cflags: -fno-builtin
// peer: skip wasi-libc lacks these
#define _GNU_SOURCE
#include "test.h"
#include <math.h>

#undef finitel
#undef isnanl
#undef isinfl
#undef isnanf
#undef isinff

static int near(long double a, long double b) { return fabsl(a - b) <= 1e-32L * (1 + fabsl(b)); }

int main(void) {
    volatile float inf = INFINITY, nan = NAN;
    volatile long double big = HUGE_VALL, none = NAN;
    CHECK(isnanf(nan) && isnanf(-nan) && !isnanf(inf) && !isnanf(0));
    CHECK(isnanl(none) && !isnanl(big) && !isnanl(1));
    CHECK_INT(isinff(inf), 1);
    CHECK_INT(isinff(-inf), -1);
    CHECK_INT(isinff(nan) + isinff(1), 0);
    CHECK_INT(isinfl(big), 1);
    CHECK_INT(isinfl(-big), -1);
    CHECK_INT(isinfl(none) + isinfl(1), 0);
    CHECK(finitel(1) && finitel(-1e4000L) && !finitel(big) && !finitel(-big) && !finitel(none));
    /* values of the Digital Library of Mathematical Functions' series, to 34 digits */
    CHECK(near(j0l(1), 0.765197686557966551449717526102663221L));
    CHECK(near(j1l(1), 0.440050585744933515959682203718914914L));
    CHECK(near(jnl(2, 1), 0.114903484931900480469646881335166605L));
    CHECK(near(y0l(1), 0.088256964215676957982926766023515163L));
    CHECK(near(y1l(1), -0.781212821300288716547150000047964821L));
    CHECK(near(ynl(2, 1), -1.650682606816254391077226766119445042L));
    /* the Wronskian: J1 Y0 - J0 Y1 = 2/(pi x) */
    for (long double x = 0.5L; x < 200; x *= 1.7L) {
        CHECK(near(j1l(x) * y0l(x) - j0l(x) * y1l(x), 2 / (M_PIl * x)));
        CHECK(near(jnl(3, x) + jnl(1, x), 4 / x * jnl(2, x)));
    }
    CHECK(y0l(0) == -HUGE_VALL && isnanl(y1l(-1)) && j0l(0) == 1 && j1l(big) == 0);
    return 0;
}
