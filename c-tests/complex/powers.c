// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip last bits, and powers of 0
/* Complex logarithm, square root, power and projection: the special values of ISO C23 G.6.3 and G.6.4. */
#include "complex_numbers.h"

int main(void) {
    SAMEC3(clog, 0.0, 0.0, -INF, 0.0);
    NEAR(cimag(clog(CMPLX(-0.0, 0.0))), PI);
    SAME(creal(clog(CMPLX(-0.0, 0.0))), -(double)INF);
    NEARC3(clog, -1.0, 0.0, 0.0, PI);
    NEARC3(clog, -1.0, -0.0, 0.0, -PI);
    SAMEC3(clog, 1.0, 0.0, 0.0, 0.0);
    SAMEC3(clog, 1.0, NAN, NAN, NAN);
    SAMEC3(clog, INF, 1.0, INF, 0.0);
    SAME(creal(clog(CMPLX(1.0, INF))), (double)INF);
    NEAR(cimag(clog(CMPLX(1.0, INF))), PI / 2);
    NEAR(cimag(clog(CMPLX(-INF, INF))), PI * 3 / 4);
    SAMEC3(clog, INF, NAN, INF, NAN);
    SAMEC3(clog, NAN, -INF, INF, NAN);
    SAMEC3(clog, NAN, 1.0, NAN, NAN);
    /* next to the unit circle: |z|² - 1 is 2^-60 */
    NEAR(creal(clog(CMPLX(1.0, 0x1p-30))), 0x1p-61L - 0x1p-122L);

    SAMEC3(csqrt, 0.0, -0.0, 0.0, -0.0);
    SAMEC3(csqrt, -0.0, 0.0, 0.0, 0.0);
    SAMEC3(csqrt, -4.0, 0.0, 0.0, 2.0);
    SAMEC3(csqrt, -4.0, -0.0, 0.0, -2.0);
    SAMEC3(csqrt, 3.0, 4.0, 2.0, 1.0);
    SAMEC3(csqrt, -3.0, -4.0, 1.0, -2.0);
    SAMEC3(csqrt, NAN, INF, INF, INF);
    SAMEC3(csqrt, 1.0, -INF, INF, -INF);
    SAMEC3(csqrt, 1.0, NAN, NAN, NAN);
    SAMEC3(csqrt, -INF, 1.0, 0.0, INF);
    SAMEC3(csqrt, -INF, -1.0, 0.0, -INF);
    SAMEC3(csqrt, INF, -1.0, INF, -0.0);
    SAMEC3_IM(csqrt, -INF, NAN, NAN, INF);
    SAMEC3(csqrt, INF, NAN, INF, NAN);
    SAMEC3(csqrt, NAN, 1.0, NAN, NAN);
    SAMEC(csqrt(CMPLX(0x1p1023, 0.0)), 0x1.6a09e667f3bcdp511, 0.0);
    SAMEC(csqrt(CMPLX(0x3p1021, 0x4p1021)), 0x1.6a09e667f3bcdp511, 0x1.6a09e667f3bcdp510);

    SAMEC(cpow(CMPLX(0.0, 0.0), CMPLX(0.0, 0.0)), 1.0, 0.0);
    SAMEC(cpow(CMPLX(0.0, 0.0), CMPLX(2.0, 1.0)), 0.0, 0.0);
    NEAR(creal(cpow(CMPLX(0.0, 1.0), CMPLX(0.0, 1.0))), 0.207879576350761908546955619834978770033877841631769608075L);
    NEAR(crealf(cpowf(CMPLXF(2.0f, 0.0f), CMPLXF(3.0f, 0.0f))), 8.0L);
    NEAR(creall(cpowl(CMPLXL(0.0L, 2.0L), CMPLXL(2.0L, 0.0L))), -4.0L);
    CHECK(isnan(creal(cpow(CMPLX(NAN, 1.0), CMPLX(2.0, 1.0)))));

    SAMEC3(cproj, 1.0, -2.0, 1.0, -2.0);
    SAMEC3(cproj, -INF, -2.0, INF, -0.0);
    SAMEC3(cproj, NAN, INF, INF, 0.0);
    SAMEC3(conj, 1.0, NAN, 1.0, NAN);
    SAMEC3(conj, -1.0, 0.0, -1.0, -0.0);
    SAME3(cabs, CMPLX(3.0, -4.0), 5.0);
    SAME3(cabs, CMPLX(NAN, -INF), INF);
    SAME3(carg, CMPLX(1.0, -0.0), -0.0);
    NEAR3(carg, CMPLX(-1.0, -0.0), -PI);
    return 0;
}
