// cflags: -std=c2x
// peer: skip its library has no complex operators of its own
/* Infinities, quotients of extreme numbers, and the long double operators of complex numbers (ISO C23 G.5.1). */
#include "complex_numbers.h"
#include <float.h>

#define TEST(type, cmplx, x, epsilon)                                                                                  \
    do {                                                                                                               \
        volatile type z = cmplx(1.5##x, -2.0##x), w = cmplx(0.5##x, 0.25##x), p = z * w, q = z / w;                    \
        volatile type inf = cmplx(INF, NAN), zero = cmplx(0.0##x, 0.0##x);                                             \
        CHECK(__real__ p == 1.25##x && __imag__ p == -0.625##x);                                                       \
        CHECK(fabsl((long double)__real__ q - 0.8L) <= 0.8L * epsilon);                                                \
        CHECK(fabsl((long double)__imag__ q + 4.4L) <= 4.4L * epsilon);                                                \
        p = inf * z;                                                                                                   \
        CHECK(isinf(__real__ p) || isinf(__imag__ p));                                                                 \
        p = z * inf;                                                                                                   \
        CHECK(isinf(__real__ p) || isinf(__imag__ p));                                                                 \
        p = inf * inf;                                                                                                 \
        CHECK(isinf(__real__ p) || isinf(__imag__ p));                                                                 \
        q = inf / z;                                                                                                   \
        CHECK(isinf(__real__ q) || isinf(__imag__ q));                                                                 \
        q = z / zero;                                                                                                  \
        CHECK(isinf(__real__ q) || isinf(__imag__ q));                                                                 \
        q = z / inf;                                                                                                   \
        CHECK(__real__ q == 0 && __imag__ q == 0);                                                                     \
        q = zero / zero;                                                                                               \
        CHECK(isnan(__real__ q) && isnan(__imag__ q));                                                                 \
    } while (0)

int main(void) {
    volatile double complex large = CMPLX(0x1p1000, 0x1p1000), quotient = large / large;
    volatile long double complex large_l = CMPLXL(0x1p16000L, 0x1p16000L), quotient_l = large_l / large_l;
    TEST(double complex, CMPLX, , DBL_EPSILON);
    TEST(float complex, CMPLXF, f, FLT_EPSILON);
    TEST(long double complex, CMPLXL, L, LDBL_EPSILON);
    CHECK(creal(quotient) == 1 && cimag(quotient) == 0);
    CHECK(creall(quotient_l) == 1 && cimagl(quotient_l) == 0);
    large = CMPLX(0x1p-1060, 0x1p-1060);
    quotient = large / large;
    CHECK(creal(quotient) == 1 && cimag(quotient) == 0);
    return 0;
}
