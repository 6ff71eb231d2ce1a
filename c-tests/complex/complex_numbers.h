/* What the tests of <complex.h> share. */
#ifndef COMPLEX_NUMBERS_H
#define COMPLEX_NUMBERS_H

#include <complex.h>
#include "../math/numbers.h"

#define SAMEC(z, re, im)                                                                                               \
    do {                                                                                                               \
        __auto_type value = (z);                                                                                       \
        SAME(__real__ value, re);                                                                                      \
        SAME(__imag__ value, im);                                                                                      \
    } while (0)
/* A function of one number in its three types. */
#define SAMEC3(name, x, y, re, im)                                                                                     \
    do {                                                                                                               \
        SAMEC(name(CMPLX(x, y)), re, im);                                                                              \
        SAMEC(name##f(CMPLXF(x, y)), re, im);                                                                          \
        SAMEC(name##l(CMPLXL(x, y)), re, im);                                                                          \
    } while (0)
/* … whose real part is only wanted up to its sign. */
#define SAMEC3_RE(name, x, y, re, im)                                                                                  \
    do {                                                                                                               \
        SAMEC(CMPLX(fabs(creal(name(CMPLX(x, y)))), cimag(name(CMPLX(x, y)))), re, im);                                \
        SAMEC(CMPLXF(fabsf(crealf(name##f(CMPLXF(x, y)))), cimagf(name##f(CMPLXF(x, y)))), re, im);                    \
        SAMEC(CMPLXL(fabsl(creall(name##l(CMPLXL(x, y)))), cimagl(name##l(CMPLXL(x, y)))), re, im);                    \
    } while (0)
/* … whose imaginary part is only wanted up to its sign. */
#define SAMEC3_IM(name, x, y, re, im)                                                                                  \
    do {                                                                                                               \
        SAMEC(CMPLX(creal(name(CMPLX(x, y))), fabs(cimag(name(CMPLX(x, y))))), re, im);                                \
        SAMEC(CMPLXF(crealf(name##f(CMPLXF(x, y))), fabsf(cimagf(name##f(CMPLXF(x, y))))), re, im);                    \
        SAMEC(CMPLXL(creall(name##l(CMPLXL(x, y))), fabsl(cimagl(name##l(CMPLXL(x, y))))), re, im);                    \
    } while (0)
#define NEARC3(name, x, y, re, im)                                                                                     \
    do {                                                                                                               \
        NEAR(creal(name(CMPLX(x, y))), re);                                                                            \
        NEAR(cimag(name(CMPLX(x, y))), im);                                                                            \
        NEAR(crealf(name##f(CMPLXF(x, y))), re);                                                                       \
        NEAR(cimagf(name##f(CMPLXF(x, y))), im);                                                                       \
        NEAR(creall(name##l(CMPLXL(x, y))), re);                                                                       \
        NEAR(cimagl(name##l(CMPLXL(x, y))), im);                                                                       \
    } while (0)

#define PI 3.14159265358979323846264338327950288419716939937510L

#endif
