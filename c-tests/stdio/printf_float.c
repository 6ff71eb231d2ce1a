// peer: differs its printf has no long double without a library of its own
// Floating-point conversions, through the whole way from a C call. Expected texts follow from the values' exact digits.
#include "test.h"
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static char buffer[20000];

#define IS(expected, ...)                                                                                              \
    CHECK(snprintf(buffer, sizeof buffer, __VA_ARGS__) == (int)strlen(expected) && !strcmp(buffer, expected))

int main(void) {
    IS("3.140000 3.1 3 3. 0", "%f %.1f %.0f %#.0f %.0f", 3.14, 3.14, 3.14, 3.14, 0.5);
    IS("2 2 4", "%.0f %.0f %.0f", 1.5, 2.5, 3.5);
    IS("1.234568e+03 1E+03 1.e+03", "%e %.0E %#.0e", 1234.5678, 1234.5678, 1234.5678);
    IS("1234.57 1.23457e+06 0.0001 1e-05 100000 1e+06", "%g %g %g %g %g %g", 1234.5678, 1234567.8, 0.0001, 0.00001,
       100000.0, 999999.9);
    IS("1.00000 1.", "%#g %#.0g", 1.0, 1.0);
    IS("  +1.50|1.50   |+0001.5| 1.5", "%+7.2f|%-7.2f|%+07.1f|% g", 1.5, 1.5, 1.5, 1.5);
    IS("inf -INF nan   inf|inf  ", "%f %F %f %05f|%-5g", INFINITY, -INFINITY, NAN, INFINITY, INFINITY);
    IS("-0.000000 -0 0x0p+0 -0x0.00p+0", "%f %g %a %.2a", -0.0, -0.0, 0.0, -0.0);
    IS("0x1.8p+1 0X1.999999999999AP-4 0x1p+0 0x2p+0 0x1.0p+0", "%a %A %.0a %.0a %.1a", 3.0, 0.1, 1.25, 1.5, 1.03125);
    IS("0x0.0000000000001p-1022 0x1.fffffffffffffp+1023", "%a %a", 0x1p-1074, DBL_MAX);
    IS("  0x1.8p+0|0x001.8p+0", "%10a|%010a", 1.5, 1.5);
    IS("0.1000000000000000055511151231257827021181583404541015625", "%.55f", 0.1);
    IS("123456789012345683968", "%.0f", 123456789012345680000.0);
    IS("9.99e+99 1e+100 1.00e+100", "%.2e %.0e %.2e", 9.994e99, 9.994e99, 9.996e99);
    IS("4.9406564584124654e-324", "%.16e", 0x1p-1074);

    // All digits of the largest and the smallest numbers.
    CHECK(snprintf(buffer, sizeof buffer, "%.0f", DBL_MAX) == 309 && !strncmp(buffer, "17976931348623157081", 20));
    CHECK(!strcmp(buffer + 289, "50404026184124858368"));
    CHECK(snprintf(buffer, sizeof buffer, "%.1074f", 0x1p-1074) == 1076);
    CHECK(!strncmp(buffer + 2 + 323, "4940656458412465", 16) && buffer[1075] == '5');
    CHECK(snprintf(buffer, sizeof buffer, "%.0Lf", LDBL_MAX) == 4933 &&
          !strncmp(buffer, "11897314953572317650857593266280", 32));
    CHECK(snprintf(buffer, sizeof buffer, "%.16494Lf", LDBL_TRUE_MIN) == 16496 && buffer[16495] == '5');
    IS("0.1 0.100000 1.000000e-01", "%Lg %Lf %Le", 0.1L, 0.1L, 0.1L);
    IS("3.1415926535897932384626433832795028", "%.35Lg", 3.14159265358979323846264338327950288L);
    IS("0x1.8p+0 0x1p-16382 0x1.999999999999999999999999999ap-4", "%La %La %La", 1.5L, LDBL_MIN, 0.1L);
    IS("inf -nan 1", "%Lf %Lf %d", (long double)INFINITY, -(long double)NAN, 1);

    // Far more digits than there are: zeros, streamed, and an error before the count overflows.
    CHECK(snprintf(NULL, 0, "%.100000000f", 1.5) == 100000002);
    CHECK(snprintf(buffer, 10, "%.*f", INT_MAX, 1.0) == -1 && errno == EOVERFLOW);
    IS("1.5 x 2.500000", "%2$g x %1$f", 2.5, 1.5);
    IS("  1.50", "%*.*f", 6, 2, 1.5);
    return 0;
}
