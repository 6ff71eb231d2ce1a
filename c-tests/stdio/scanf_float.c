// peer: differs its printf and scanf have no long double without a library of its own
// Floating-point conversions of the scanf family.
#include "test.h"
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void) {
    float f = 0;
    double d = 0;
    long double l = 0;
    int n = -1;
    char c = 0;
    CHECK(sscanf("1.5 -2.5e3 0.1", "%f %lf %Lf", &f, &d, &l) == 3 && f == 1.5f && d == -2500 && l == 0.1L);
    CHECK(sscanf("0x1.8p1x", "%lf%c", &d, &c) == 2 && d == 3 && c == 'x');
    CHECK(sscanf("infinity nan(7) -INF", "%lf %f %Lf", &d, &f, &l) == 3 && isinf(d) && isnan(f) && l == -INFINITY);
    CHECK(sscanf("12345", "%3lf%Lf", &d, &l) == 2 && d == 123 && l == 45);
    CHECK(sscanf("1e5", "%2lf", &d) == 0);
    CHECK(sscanf(".5.5", "%lf%f", &d, &f) == 2 && d == 0.5 && f == 0.5f);
    CHECK(sscanf("100ergs of energy", "%f%n", &f, &n) == 0 && n == -1);
    CHECK(sscanf("x", "%lf", &d) == 0 && sscanf("", "%lf", &d) == EOF && sscanf("-", "%lf", &d) == 0);
    CHECK(sscanf("1.7976931348623157e308 4.9406564584124654e-324", "%lf%Lf", &d, &l) == 2 && d == DBL_MAX);
    errno = 0;
    CHECK(sscanf("1e999 1e-999", "%lf %f", &d, &f) == 2 && d == HUGE_VAL && f == 0 && errno == ERANGE);

    // More digits than any buffer holds, the last of which decides.
    static char text[3000];
    for (int i = 0; i < 2998; i++) text[i] = '0';
    const char *start = "9007199254740993.";
    for (int i = 0; start[i]; i++) text[i] = start[i];
    CHECK(sscanf(text, "%lf", &d) == 1 && d == 9007199254740992.0);
    text[2997] = '1';
    CHECK(sscanf(text, "%lf%n", &d, &n) == 1 && d == 9007199254740994.0 && n == 2998);
    return 0;
}
