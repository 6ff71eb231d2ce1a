/* The parts as functions, which clang otherwise does itself. */
#include "test.h"
#include <complex.h>

static float (*volatile real_f)(float complex) = crealf;
static float (*volatile imaginary_f)(float complex) = cimagf;
static double (*volatile real)(double complex) = creal;
static double (*volatile imaginary)(double complex) = cimag;
static long double (*volatile real_l)(long double complex) = creall;
static long double (*volatile imaginary_l)(long double complex) = cimagl;

int main(void) {
    CHECK(real_f(CMPLXF(1.5f, -2.0f)) == 1.5f && imaginary_f(CMPLXF(1.5f, -2.0f)) == -2.0f);
    CHECK(real(CMPLX(1.5, -2.0)) == 1.5 && imaginary(CMPLX(1.5, -2.0)) == -2.0);
    CHECK(real_l(CMPLXL(1.5L, -2.0L)) == 1.5L && imaginary_l(CMPLXL(1.5L, -2.0L)) == -2.0L);
    return 0;
}
