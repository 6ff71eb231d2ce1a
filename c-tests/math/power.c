// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: differs its long double functions are no better than double
/* Powers and roots: values, exact cases, and the special cases of ISO C23 F.10.4. */
#include "numbers.h"

int main(void) {
    NEAR3(cbrt, 2.0, 1.25992104989487316476721060727822835057025146L);
    NEAR3(cbrt, 0.75, 0.908560296416069829445605878163630251214105232L);
    NEAR3(sqrt, 2.0, 1.41421356237309504880168872420969807856967188L);
    NEAR3(sqrt, 0.75, 0.866025403784438646763723170752936183471402627L);
    NEAR3_2(pow, 2.5, -1.5, 0.252982212813470346559911483554617482697564411L);
    NEAR3_2(pow, 0.75, 9.25, 0.0698741738956704193342590659975852834671285735L);
    NEAR3_2(hypot, 1.0, 2, 2.23606797749978969640917366873127623544061836L);
    NEAR3_2(hypot, 0.5, -0.25, 0.55901699437494742410229341718281905886015459L);

    SAME3_2(pow, 3.0, 5.0, 243.0);
    SAME3_2(pow, 2.0, -2.0, 0.25);
    SAME3_2(pow, -2.0, 3.0, -8.0);
    SAME3_2(pow, 4.0, 0.5, 2.0);
    SAME(pow(2.0, -1074.0), 0x1p-1074);
    SAME(pow(2.0, 1024.0), (double)INF);
    SAME(pow(-10.0, 309.0), -(double)INF);
    SAME(pow(0.5, 1076.0), 0.0);
    SAME(pow(-0.5, 1077.0), -0.0);
    SAME(powf(2.0f, -149.0f), 0x1p-149f);
    SAME(powl(2.0L, -16494.0L), 0x1p-16494L);
    SAME(powl(3.0L, 71.0L), 7509466514979724803946715958257547.0L);
    SAME(powl(2.0L, 16384.0L), (long double)INF);
    // The low 64 bits of these exponents are 0.
    SAME(powl(1 + 0x1p-100L, 0x1p64L), 0x1.0000000010000000008000000003p0L);
    SAME(powl(2.0L, 0x1p300L), (long double)INF);
    SAME(powl(0.5L, 0x1p300L), 0.0L);
    SAME3_2(pow, NAN, 0.0, 1.0);
    SAME3_2(pow, 1.0, NAN, 1.0);
    SAME3_2(pow, -1.0, INF, 1.0);
    SAME3_2(pow, -1.0, -INF, 1.0);
    SAME3_2(pow, -0.0, -3.0, -INF);
    SAME3_2(pow, -0.0, -2.0, INF);
    SAME3_2(pow, -0.0, -2.5, INF);
    SAME3_2(pow, -0.0, -INF, INF);
    SAME3_2(pow, -0.0, 3.0, -0.0);
    SAME3_2(pow, -0.0, 2.0, 0.0);
    SAME3_2(pow, -0.0, 2.5, 0.0);
    SAME3_2(pow, -8.0, 0.5, NAN);
    SAME3_2(pow, 0.5, -INF, INF);
    SAME3_2(pow, 2.0, -INF, 0.0);
    SAME3_2(pow, 0.5, INF, 0.0);
    SAME3_2(pow, -2.0, INF, INF);
    SAME3_2(pow, -INF, -3.0, -0.0);
    SAME3_2(pow, -INF, -2.0, 0.0);
    SAME3_2(pow, -INF, 3.0, -INF);
    SAME3_2(pow, -INF, 2.0, INF);
    SAME3_2(pow, INF, -0.5, 0.0);
    SAME3_2(pow, INF, 0.5, INF);
    SAME3_2(pow, NAN, 1.0, NAN);
    SAME3_2(pow, 2.0, NAN, NAN);

    SAME3(sqrt, 6.25, 2.5);
    SAME3(sqrt, -0.0, -0.0);
    SAME3(sqrt, INF, INF);
    SAME3(sqrt, -1.0, NAN);
    SAME3(sqrt, NAN, NAN);
    SAME(sqrt(0x1p-1074), 0x1p-537);
    SAME(sqrtl(0x1p-16494L), 0x1p-8247L);
    SAME(sqrtl(15241578753238836750495351562536198787501905199875019052100.0L), 123456789012345678901234567890.0L);
    SAME3(cbrt, -27.0, -3.0);
    SAME3(cbrt, 0.125, 0.5);
    SAME3(cbrt, -0.0, -0.0);
    SAME3(cbrt, -INF, -INF);
    SAME3(cbrt, NAN, NAN);
    SAME(cbrt(0x1p-1074), 0x1p-358);
    SAME3_2(hypot, 3.0, -4.0, 5.0);
    SAME3_2(hypot, -0.0, 0.0, 0.0);
    SAME3_2(hypot, -2.0, 0.0, 2.0);
    SAME3_2(hypot, NAN, -INF, INF);
    SAME3_2(hypot, INF, NAN, INF);
    SAME3_2(hypot, NAN, 0.0, NAN);
    SAME(hypot(3e300, 4e300), 5e300);
    SAME(hypotl(0x3p-16400L, 0x4p-16400L), 0x5p-16400L);
    SAME(hypotl(0x3p16000L, 0x4p16000L), 0x5p16000L);

    SAME3(fabs, -2.5, 2.5);
    SAME3(fabs, -0.0, 0.0);
    SAME3(fabs, -INF, INF);
    SAME(fma(0x1p-1074, 0.5, 0.0), 0.0);
    SAME(fma(1 + 0x1p-52, 1 - 0x1p-52, -1.0), -0x1p-104);
    SAME(fmaf(1 + 0x1p-23f, 1 - 0x1p-23f, -1.0f), -0x1p-46f);
    SAME(fmal(1 + 0x1p-112L, 1 - 0x1p-112L, -1.0L), -0x1p-224L);
    SAME(fma(INF, 0.0, 1.0), (double)NAN);
    SAME(fmaf(2.0f, 3.0f, INF), INF);
    SAME(fmal(INF, 1.0L, -INF), (long double)NAN);
    SAME(fmal(-0.0L, 1.0L, -0.0L), -0.0L);
    SAME(fmal(2.0L, 3.0L, -6.0L), 0.0L);
    return 0;
}
