// cflags: -D_GNU_SOURCE
#include "test.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static char *end;

static int is(const char *text, double value, int len) { return strtod(text, &end) == value && end == text + len; }

int main(void) {
    CHECK(is("1", 1, 1));
    CHECK(is(" \t-1.5e3x", -1500, 8));
    CHECK(is("1e", 1, 1));
    CHECK(is("1e+", 1, 1));
    CHECK(is(".5.", 0.5, 2));
    CHECK(is("5.", 5, 2));
    CHECK(is(".", 0, 0));
    CHECK(is("x", 0, 0));
    CHECK(is("0x", 0, 1));
    CHECK(is("0x.8p1", 1, 6));
    CHECK(is("0x1p", 1, 3));
    CHECK(is("infinit", INFINITY, 3));
    CHECK(is("-INFINITY", -INFINITY, 9));
    CHECK(isnan(strtod("nan(0x1_z)", &end)) && *end == 0);
    CHECK(isnan(strtod("nan(", &end)) && *end == '(');
    CHECK(is("-0", 0, 2) && signbit(strtod("-0", &end)));

    // Rounding: halfway cases go to even, and one digit far behind decides.
    CHECK(is("9007199254740993", 9007199254740992.0, 16));
    CHECK(is("9007199254740993.00000000000000000000000000000000000000000000000001", 9007199254740994.0, 67));
    CHECK(is("2.2250738585072011e-308", 0x0.fffffffffffffp-1022, 23));
    CHECK(is("1.7976931348623158e308", DBL_MAX, 22));
    CHECK(strtod("4.9406564584124654e-324", 0) == 0x1p-1074);
    CHECK(strtod("2.4703282292062327208e-324", 0) == 0);
    CHECK(strtod("2.4703282292062327209e-324", 0) == 0x1p-1074);

    errno = 0;
    CHECK(strtod("1e308", 0) == 1e308 && strtod("0x1p-1074", 0) == 0x1p-1074 && errno == 0);
    CHECK(strtod("1e309", 0) == HUGE_VAL && errno == ERANGE);
    errno = 0;
    CHECK(strtod("-1e309", 0) == -HUGE_VAL && errno == ERANGE);
    errno = 0;
    CHECK(strtod("1e-400", 0) == 0 && errno == ERANGE);
    errno = 0;
    CHECK(strtod("1e-310", 0) > 0 && errno == ERANGE);

    CHECK(strtof("16777217", 0) == 16777216.0f);
    CHECK(strtof("16777217.0000001", 0) == 16777218.0f);
    CHECK(strtof("3.4028235e38", 0) == FLT_MAX);
    errno = 0;
    CHECK(strtof("3.4028236e38", 0) == HUGE_VALF && errno == ERANGE);

    CHECK(strtold("0.1", &end) == 0.1L && *end == 0);
    CHECK(strtold("1.18973149535723176508575932662800702e4932", 0) == LDBL_MAX);
    CHECK(strtold("0x1p-16494", 0) == LDBL_TRUE_MIN);
    CHECK(strtold("3.1415926535897932384626433832795028842", 0) == 3.1415926535897932384626433832795028842L);
    errno = 0;
    CHECK(strtold("1e5000", 0) == HUGE_VALL && errno == ERANGE);

    CHECK(atof("2.5x") == 2.5);
    locale_t c = 0;
    CHECK(strtod_l("1.5", &end, c) == 1.5 && strtof_l("1.5", &end, c) == 1.5f && strtold_l("1.5", &end, c) == 1.5L);
    return 0;
}
