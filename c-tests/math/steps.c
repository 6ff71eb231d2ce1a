/* Results of functions on numbers that are neither 0 nor infinite. */
#define _GNU_SOURCE
#define __STDC_WANT_IEC_60559_EXT__ 1
#include <math.h>
#include "test.h"

int main(void) {
    float one = 1.0f, two = 2.0f;
    volatile long double third = 3.0L, half = 2.5L;
    CHECK(nextafterf(one, two) == 0x1.000002p0f);
    CHECK(nextafterf(one, 0) == 0x1.fffffep-1f);
    CHECK(nextupf(one) == 0x1.000002p0f);
    CHECK(nextdownf(one) == 0x1.fffffep-1f);
    CHECK_INT(lroundl(half), 3);
    CHECK_INT(lroundl(-half), -3);
    CHECK(totalordermagf(&one, &two) != 0);
    CHECK_INT(totalordermagf(&two, &one), 0);
    CHECK(fdivl(1.0L, third) == 0x1.555556p-2f);
    return 0;
}
