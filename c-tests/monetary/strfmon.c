// peer: differs wasi-libc aligns in another way
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <monetary.h>
#include <string.h>

int main(void) {
    char out[400];
    CHECK_INT(strfmon(out, sizeof out, "%n and %i, 100%%", 1234.567, -0.5), 23);
    CHECK(strcmp(out, "1234.57 and -0.50, 100%") == 0);
    strfmon(out, sizeof out, "[%11n][%-11n][%=*#6.1n][%(n]", 123.45, 123.45, -12.34, -3.0);
    CHECK(strcmp(out, "[     123.45][123.45     ][-****12.3][(3.00)]") == 0);
    CHECK_INT(strfmon(out, 7, "%n", 123.45), 6);
    CHECK_ERRNO(strfmon(out, 6, "%n", 123.45), E2BIG);
    CHECK_ERRNO(strfmon(out, sizeof out, "%q", 1.0), EINVAL);
    CHECK_ERRNO(strfmon(out, sizeof out, "%"), EINVAL);
    CHECK_INT(strfmon(out, sizeof out, "%.0n", 1e300), 301);
    locale_t c = newlocale(LC_ALL_MASK, "C", 0);
    CHECK_INT(strfmon_l(out, sizeof out, c, "%n", 2.0), 4);
    CHECK(strcmp(out, "2.00") == 0);
    freelocale(c);
    return 0;
}
