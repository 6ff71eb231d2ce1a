// peer: differs its long double functions are no better than double
// The largest finite arguments: functions that grow slowly have finite results there.
#include <float.h>
#include <math.h>

#include "test.h"

static int near(double actual, double expected) { return fabs(actual - expected) <= expected * 0x1p-52; }

static int nearf(float actual, float expected) { return fabsf(actual - expected) <= expected * 0x1p-23f; }

int main(void) {
    volatile double most = DBL_MAX;
    CHECK(near(log(most), 0x1.62e42fefa39efp+9));
    CHECK(near(log1p(most), 0x1.62e42fefa39efp+9));
    CHECK(near(log2(most), 1024));
    CHECK(near(log10(most), 0x1.34413509f79ffp+8));
    CHECK(near(sqrt(most), 0x1.fffffffffffffp+511));
    CHECK(near(asinh(most), 0x1.633ce8fb9f87dp+9));
    CHECK(near(acosh(most), 0x1.633ce8fb9f87dp+9));
    CHECK(near(atan(most), M_PI_2));
    CHECK(tanh(most) == 1 && erf(most) == 1 && erfc(most) == 0);
    CHECK(isinf(exp(most)) && isinf(expm1(most)) && isinf(lgamma(most)) && isinf(tgamma(most)));
    CHECK(log1p(nextafter(most, 0)) == log1p(most));
    volatile float mostf = FLT_MAX;
    CHECK(nearf(logf(mostf), 88.72284f) && nearf(log1pf(mostf), 88.72284f));
    CHECK(nearf(log2f(mostf), 128) && nearf(log10f(mostf), 38.531839f));
    CHECK(nearf(asinhf(mostf), 89.41599f) && nearf(acoshf(mostf), 89.41599f));
    volatile long double mostl = LDBL_MAX;
    CHECK(fabsl(log1pl(mostl) - 11356.52340629414394949193107797076489L) < 1e-28L);
    CHECK(log1pl(mostl) == logl(mostl));
    return 0;
}
