// peer: skip wasi-libc has no clog10
#define _GNU_SOURCE
#include "test.h"
#include <complex.h>
#include <math.h>

int main(void) {
    double _Complex z = clog10(CMPLX(-100, 0.0));
    CHECK(fabs(creal(z) - 2) < 1e-15 && fabs(cimag(z) - M_PI / log(10)) < 1e-15);
    z = clog10(CMPLX(3, 4));
    CHECK(fabs(creal(z) - log10(5)) < 1e-15 && fabs(cimag(z) - atan2(4, 3) / log(10)) < 1e-15);
    z = clog10(CMPLX(0.0, 0.0));
    CHECK(creal(z) == -INFINITY && cimag(z) == 0);
    z = clog10(CMPLX(1, -0.0));
    CHECK(creal(z) == 0 && cimag(z) == 0 && signbit(cimag(z)));
    z = clog10(CMPLX(INFINITY, 1));
    CHECK(creal(z) == INFINITY && cimag(z) == 0);
    float _Complex f = clog10f(CMPLXF(1000, 0.0f));
    CHECK(crealf(f) == 3 && cimagf(f) == 0);
    long double _Complex l = clog10l(CMPLXL(0.0L, 10));
    CHECK(creall(l) == 1 && fabsl(cimagl(l) - M_PI_2l / logl(10)) < 1e-32L);
    return 0;
}
