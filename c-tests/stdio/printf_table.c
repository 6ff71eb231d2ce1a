// peer: differs no %b, and long double only with another library
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

#pragma clang diagnostic ignored "-Wformat"
#pragma clang diagnostic ignored "-Wunknown-pragmas"

static char text_[400];

#define T(expected, ...)                                                                                               \
    do {                                                                                                               \
        CHECK_INT(snprintf(text_, sizeof text_, __VA_ARGS__), strlen(expected));                                       \
        CHECK_STR(text_, expected);                                                                                    \
    } while (0)

int main(void) {
    /* d and i */
    T("0", "%d", 0);
    T("-2147483648", "%d", INT_MIN);
    T("2147483647", "%i", INT_MAX);
    T("+5", "%+d", 5);
    T("-5", "%+d", -5);
    T(" 5", "% d", 5);
    T("+5", "%+ d", 5);
    T("    5", "%5d", 5);
    T("5    ", "%-5d", 5);
    T("00005", "%05d", 5);
    T("-0005", "%05d", -5);
    T("5    ", "%-05d", 5);
    T("  005", "%5.3d", 5);
    T("  005", "%05.3d", 5);
    T("", "%.0d", 0);
    T("     ", "%5.0d", 0);
    T("+", "%+.0d", 0);
    T("1", "%.0d", 1);
    T("    7", "%*d", 5, 7);
    T("7    ", "%*d", -5, 7);
    T("007", "%.*d", 3, 7);
    T("7", "%.*d", -3, 7);
    T("-1", "%hhd", 255);
    T("-1", "%hd", 65535);
    T("-9223372036854775808", "%lld", LLONG_MIN);
    T("-2147483648", "%ld", LONG_MIN);
    T("9223372036854775807", "%jd", INTMAX_MAX);
    T("-3", "%zd", (size_t)-3);
    T("-3", "%td", (ptrdiff_t)-3);
    /* u o x X b B */
    T("4294967295", "%u", UINT_MAX);
    T("18446744073709551615", "%llu", ULLONG_MAX);
    T("255", "%hhu", -1);
    T("37777777777", "%o", UINT_MAX);
    T("010", "%#o", 8);
    T("0", "%#o", 0);
    T("0", "%#.0o", 0);
    T("00010", "%#.5o", 8);
    T("ff", "%x", 255);
    T("FF", "%X", 255);
    T("0xff", "%#x", 255);
    T("0XFF", "%#X", 255);
    T("0", "%#x", 0);
    T("0x00ff", "%#06x", 255);
    T("  0xff", "%#6x", 255);
    T("0xff  ", "%-#6x", 255);
    T("0x0000ff", "%#.6x", 255);
    T("1010", "%b", 10);
    T("0b1010", "%#b", 10);
    T("0B1010", "%#B", 10);
    T("00001010", "%08b", 10);
    T("7 -8 255 18446744073709551615", "%w8d %w16d %w32u %w64u", 7, -8, 255, ULLONG_MAX);
    T("7 -8", "%wf32d %wf64d", 7, -8LL);
    /* c s p n % */
    T("a", "%c", 'a');
    T("    a", "%5c", 'a');
    T("a    ", "%-5c", 'a');
    T("%", "%%");
    T("text", "%s", "text");
    T("  text", "%6s", "text");
    T("text  ", "%-6s", "text");
    T("te", "%.2s", "text");
    T("", "%.0s", "text");
    T("    te", "%6.2s", "text");
    T("(null)", "%s", (char *)NULL);
    T("abc", "%.*s", 3, "abcdef");
    T("0x1234", "%p", (void *)0x1234);
    int n = -1;
    long long lln = -1;
    T("12345", "123%n45%lln", &n, &lln);
    CHECK(n == 3 && lln == 5);
    /* numbered */
    T("2 1", "%2$d %1$d", 1, 2);
    T("1 1", "%1$d %1$d", 1);
    T("  5|005", "%2$*1$d|%2$.*1$d", 3, 5);
    T("x 7", "%2$s %1$lld", 7LL, "x");
    /* f F e E g G a A */
    T("1.000000", "%f", 1.0);
    T("-0.000000", "%f", -0.0);
    T("0.1", "%.1f", 0.1);
    T("0", "%.0f", 0.5);
    T("2", "%.0f", 1.5);
    T("2", "%.0f", 2.5);
    T("3.", "%#.0f", 3.0);
    T("0.1000000000000000055511151231257827021181583404541015625", "%.55f", 0.1);
    T("  1.50", "%6.2f", 1.5);
    T("001.50", "%06.2f", 1.5);
    T("+1.50 ", "%-+6.2f", 1.5);
    T("99999999999999991611392.000", "%.3f", 1e23);
    T("inf", "%f", (double)INFINITY);
    T("-INF", "%F", -(double)INFINITY);
    T("nan", "%f", (double)NAN);
    T("  nan", "%05f", (double)NAN);
    T(" +inf", "%+5e", (double)INFINITY);
    T("1.000000e+00", "%e", 1.0);
    T("1.2E+100", "%.1E", 1.2e100);
    T("4.940656e-324", "%e", 4.9406564584124654e-324);
    T("1e+01", "%.0e", 9.5);
    T("1.e+00", "%#.0e", 1.0);
    T("1", "%g", 1.0);
    T("100000", "%g", 100000.0);
    T("1e+06", "%g", 1000000.0);
    T("0.0001", "%g", 0.0001);
    T("1e-05", "%g", 0.00001);
    T("1.00000", "%#g", 1.0);
    T("3.14159", "%g", 3.14159265358979);
    T("3.14159265358979", "%.15g", 3.14159265358979);
    T("3", "%.0g", 3.14);
    T("0x1p+0", "%a", 1.0);
    T("0x1.8p+1", "%a", 3.0);
    T("-0X1.999999999999AP-4", "%A", -0.1);
    T("0x1.ap-4", "%.1a", 0.1);
    T("0x0p+0", "%a", 0.0);
    T("1.797693134862315708145274237317e+308", "%.30e", DBL_MAX);
    T("1.5", "%Lg", 1.5L);
    T("3.14159265358979323846264338327950280", "%.35Lf", 3.14159265358979323846264338327950288L);
    T("1.189731495357231765e+4932", "%.18Le", LDBL_MAX);
    T("1.5 7", "%1$g %2$d", 1.5, 7);
    /* wide characters in narrow text */
    T("abc", "%ls", L"abc");
    T("ab", "%.2ls", L"abc");
    T("x", "%lc", (wint_t)'x');
    /* m */
    errno = ENOENT;
    char expected[100];
    snprintf(expected, sizeof expected, "<%s>", strerror(ENOENT));
    errno = ENOENT;
    T(expected, "<%m>");
    return 0;
}
