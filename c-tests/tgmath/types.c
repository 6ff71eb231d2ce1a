/* <tgmath.h> picks the function by the type of the arguments: at run time by what it computes, and by its type. */
#include <tgmath.h>

#include "test.h"

#define IS(e, t) _Static_assert(_Generic((e), t: 1, default: 0), #e " is " #t)

static float f = 4;
static double d = 4;
static long double l = 4;
static int i = 4;
static double _Complex c = 3;

int main(void) {
    IS(sqrt(f), float);
    IS(sqrt(d), double);
    IS(sqrt(l), long double);
    IS(sqrt(i), double);
    IS(sqrt(c), double _Complex);
    IS(pow(f, f), float);
    IS(pow(f, i), double);
    IS(pow(f, l), long double);
    IS(fmax(f, d), double);
    IS(lround(f), long);
    IS(llround(l), long long);
    IS(creal(c), double);
    IS(fabs(c), double);
    IS(fabs(f), float);
    IS(ldexp(f, i), float);
    CHECK(sqrt(f) == 2 && sqrt(d) == 2 && sqrt(i) == 2 && sqrt(l) == 2 && creal(sqrt(c * c)) == 3);
    CHECK(lround(2.5f) == 3 && llround(-2.5L) == -3);
    /* one third as a float, as a double */
    CHECK(fmax(1 / 3.0f, 0.0f) == 1 / 3.0f && fmax(1 / 3.0, f - 4) == 1 / 3.0);
    CHECK(fabs(c) == 3 && cimag(c) == 0 && ldexp(f, 1) == 8);
    return 0;
}
