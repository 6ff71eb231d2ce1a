/* What the tests of <math.h> and <complex.h> share: comparisons that tell -0 from +0 and take a NaN for equal to a NaN. */
#ifndef NUMBERS_H
#define NUMBERS_H

#include "test.h"
#include <math.h>

TEST_FUNCTION int same_double(double x, double y) { return isnan(x) ? isnan(y) : x == y && !signbit(x) == !signbit(y); }

TEST_FUNCTION int same_float(float x, float y) { return same_double(x, y); }

TEST_FUNCTION int same_long(long double x, long double y) {
    return isnan(x) ? isnan(y) : x == y && !signbit(x) == !signbit(y);
}

/* The result has the type and the value that are wanted, and the sign of a zero. */
#define SAME(x, y) CHECK(_Generic((x), float: same_float, double: same_double, long double: same_long)((x), (y)))

/* Within one unit in the last place; what is wanted is a long double. */
TEST_FUNCTION int near_double(double x, long double y) {
    double w = (double)y, bound = fabs(w) * 0x1p-52 + 0x1p-1074;
    return fabs(x - w) <= bound;
}

TEST_FUNCTION int near_float(float x, long double y) {
    float w = (float)y, bound = fabsf(w) * 0x1p-23f + 0x1p-149f;
    return fabsf(x - w) <= bound;
}

TEST_FUNCTION int near_long(long double x, long double y) {
    long double bound = fabsl(y) * 0x1p-112L + 0x1p-16494L;
    return fabsl(x - y) <= bound;
}

#define NEAR(x, y) CHECK(_Generic((x), float: near_float, double: near_double, long double: near_long)((x), (y)))

/* A function in its three types, at a float that is exact in all of them. */
#define NEAR3(name, x, y)                                                                                              \
    do {                                                                                                               \
        NEAR(name(x), y);                                                                                              \
        NEAR(name##f(x), y);                                                                                           \
        NEAR(name##l(x), y);                                                                                           \
    } while (0)
#define SAME3(name, x, y)                                                                                              \
    do {                                                                                                               \
        SAME(name(x), y);                                                                                              \
        SAME(name##f(x), y);                                                                                           \
        SAME(name##l(x), y);                                                                                           \
    } while (0)
/* … of two arguments, of which the second may be an integer. */
#define NEAR3_2(name, x, y, z)                                                                                         \
    do {                                                                                                               \
        NEAR(name(x, y), z);                                                                                           \
        NEAR(name##f(x, y), z);                                                                                        \
        NEAR(name##l(x, y), z);                                                                                        \
    } while (0)
#define SAME3_2(name, x, y, z)                                                                                         \
    do {                                                                                                               \
        SAME(name(x, y), z);                                                                                           \
        SAME(name##f(x, y), z);                                                                                        \
        SAME(name##l(x, y), z);                                                                                        \
    } while (0)

#define SAME3_3(name, x, y, z, w)                                                                                      \
    do {                                                                                                               \
        SAME(name(x, y, z), w);                                                                                        \
        SAME(name##f(x, y, z), w);                                                                                     \
        SAME(name##l(x, y, z), w);                                                                                     \
    } while (0)

#define INF INFINITY

#endif
