/* * and / on complex numbers: ordinary values, and what Annex G says about infinities. */
#include <complex.h>
#include <math.h>

#include "test.h"

static volatile double one = 1, nothing = 0;

int main(void) {
    double _Complex z = CMPLX(1 * one, 2), w = CMPLX(3 * one, -4);
    float _Complex zf = CMPLXF((float)one, 2), wf = CMPLXF(3 * (float)one, -4);
    long double _Complex zl = CMPLXL((long double)one, 2), wl = CMPLXL(3 * (long double)one, -4);
    CHECK(z * w == CMPLX(11, 2) && CMPLX(11, 2) / w == z);
    CHECK(zf * wf == CMPLXF(11, 2) && CMPLXF(11, 2) / wf == zf);
    CHECK(zl * wl == CMPLXL(11, 2) && CMPLXL(11, 2) / wl == zl);

    double _Complex infinite = CMPLX(INFINITY * one, NAN), p = infinite * w, q = infinite / w;
    CHECK(isinf(creal(p)) || isinf(cimag(p)));
    CHECK(isinf(creal(q)) || isinf(cimag(q)));
    q = z / CMPLX(nothing, nothing);
    CHECK(isinf(creal(q)) || isinf(cimag(q)));
    q = z / infinite;
    CHECK(creal(q) == 0 && cimag(q) == 0);
    q = CMPLX(1e300 * one, 1e300) / CMPLX(1e300 * one, 1e300);
    CHECK(q == 1);
    long double _Complex pl = CMPLXL((long double)INFINITY * one, NAN) * wl;
    CHECK(isinf(creall(pl)) || isinf(cimagl(pl)));
    float _Complex pf = CMPLXF((float)INFINITY * (float)one, NAN) * wf;
    CHECK(isinf(crealf(pf)) || isinf(cimagf(pf)));
    return 0;
}
