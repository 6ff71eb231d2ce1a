// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip half of these functions are of C23
/* The parts and neighbours of numbers: frexp, ldexp, modf, nextafter, copysign, nan and their relatives. */
#include "numbers.h"

#include <string.h>

int main(void) {
    int n;
    double whole;
    float whole_f;
    long double whole_l;
    SAME(frexp(-6.0, &n), -0.75);
    CHECK_INT(n, 3);
    SAME(frexpf(0x1p-149f, &n), 0.5f);
    CHECK_INT(n, -148);
    SAME(frexpl(0x1p-16494L, &n), 0.5L);
    CHECK_INT(n, -16493);
    SAME(frexp(-0.0, &n), -0.0);
    CHECK_INT(n, 0);
    SAME(frexpl(INF, &n), (long double)INF);
    SAME3_2(ldexp, -0.75, 3, -6.0);
    SAME3_2(ldexp, 1.0, 0x7fffffff, INF);
    SAME3_2(ldexp, -1.0, -0x7fffffff, -0.0);
    SAME3_2(ldexp, NAN, 1, NAN);
    SAME(ldexp(0x1p1000, -2074), 0x1p-1074);
    SAME(ldexp(3.0, -1075), 0x1p-1073);
    SAME(ldexpl(0x1p16000L, -32494), 0x1p-16494L);
    SAME3_2(scalbn, 3.0, -1, 1.5);
    SAME3_2(scalbln, 3.0, 2L, 12.0);
    SAME3_2(scalbln, 0.0, 99999L, 0.0);
    SAME(scalb(3.0, 2.0), 12.0);
    SAME(scalb(3.0, 2.5), (double)NAN);
    SAME(scalb(3.0, -INF), 0.0);
    SAME(scalb(-3.0, INF), -(double)INF);
    SAME(scalb(0.0, INF), (double)NAN);
    SAME(scalbf(3.0f, -1.0f), 1.5f);
    SAME(significand(-10.0), -1.25);
    SAME(significandf(0.75f), 1.5f);
    CHECK_INT(finite(1.0), 1);
    CHECK_INT(finite(INF), 0);
    CHECK_INT(finitef(NAN), 0);
    CHECK_INT(finitef(0.0f), 1);

    SAME(modf(-2.75, &whole), -0.75);
    SAME(whole, -2.0);
    SAME(modf(-3.0, &whole), -0.0);
    SAME(whole, -3.0);
    SAME(modff(2.25f, &whole_f), 0.25f);
    SAME(whole_f, 2.0f);
    SAME(modfl(-INF, &whole_l), -0.0L);
    SAME(whole_l, -(long double)INF);
    SAME(modfl(0.5L, &whole_l), 0.5L);
    SAME(whole_l, 0.0L);
    SAME(modf(NAN, &whole), (double)NAN);
    SAME(whole, (double)NAN);

    SAME3_2(copysign, 2.5, -0.0, -2.5);
    SAME3_2(copysign, -INF, 1.0, INF);
    CHECK(signbit(copysignl(NAN, -1.0L)));
    SAME(nextafter(1.0, 2.0), 1 + 0x1p-52);
    SAME(nextafter(1.0, 0.0), 1 - 0x1p-53);
    SAME(nextafter(0.0, -1.0), -0x1p-1074);
    SAME(nextafter(0.0, -0.0), -0.0);
    SAME(nextafter(1.0, NAN), (double)NAN);
    SAME(nextafterf(0x1.fffffep127f, INF), INF);
    SAME(nextafterf(-0x1p-149f, 0.0f), -0.0f);
    SAME(nextafterl(1.0L, 2.0L), 1 + 0x1p-112L);
    SAME(nexttoward(1.0, 1 + 0x1p-112L), 1 + 0x1p-52);
    SAME(nexttoward(1.0, 1.0L), 1.0);
    SAME(nexttowardf(1.0f, 1 - 0x1p-112L), 1 - 0x1p-24f);
    SAME(nexttowardl(1.0L, 0.0L), 1 - 0x1p-113L);
    SAME(nextup(1.0), 1 + 0x1p-52);
    SAME(nextup(-1.0), -1 + 0x1p-53);
    SAME(nextup(-0x1p-1074), -0.0);
    SAME(nextup(INF), (double)INF);
    SAME(nextupf(0.0f), 0x1p-149f);
    SAME(nextupl(-INF), -__LDBL_MAX__);
    SAME(nextdown(1.0), 1 - 0x1p-53);
    SAME(nextdown(0.0), -0x1p-1074);
    SAME(nextdownf(-INF), -INF);
    SAME(nextdownl(1.0L), 1 - 0x1p-113L);

    {
        double d = nan("5");
        float f = nanf("0x12");
        long double l = nanl("");
        unsigned long long bits;
        unsigned bits_f;
        CHECK(isnan(d) && isnan(f) && isnan(l));
        memcpy(&bits, &d, sizeof d);
        memcpy(&bits_f, &f, sizeof f);
        CHECK_INT(bits, 0x7ff8000000000005);
        CHECK_INT(bits_f, 0x7fc00012);
    }
    return 0;
}
