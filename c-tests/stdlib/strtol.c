// cflags: -std=gnu23 -D_GNU_SOURCE
// peer: differs takes no 0b, has no strtol_l
#include "test.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static char *end;

int main(void) {
    const char *s = "  -42abc";
    CHECK(strtol(s, &end, 10) == -42 && end == s + 5);
    CHECK(strtol("+7", nullptr, 10) == 7);
    s = "0x1fz";
    CHECK(strtol(s, &end, 0) == 31 && end == s + 4);
    CHECK(strtol(s, &end, 16) == 31 && end == s + 4);
    CHECK(strtol(s, &end, 10) == 0 && end == s + 1);
    CHECK(strtol("017", &end, 0) == 15);
    s = "0xg";
    CHECK(strtol(s, &end, 0) == 0 && end == s + 1);
    s = "0b101";
    CHECK(strtol(s, &end, 0) == 5 && end == s + 5);
    CHECK(strtol(s, &end, 2) == 5 && end == s + 5);
    CHECK(strtol(s, &end, 16) == 0xb101);
    CHECK(strtol("zz", &end, 36) == 35 * 36 + 35);
    CHECK(strtol("\t\n\v\f\r 1", nullptr, 10) == 1);

    errno = 0;
    CHECK(strtol("2147483647", nullptr, 10) == LONG_MAX && errno == 0);
    CHECK(strtol("-2147483648", nullptr, 10) == LONG_MIN && errno == 0);
    CHECK_ERRNO_IS(strtol("2147483648", nullptr, 10), LONG_MAX, ERANGE);
    CHECK(strtol("2147483648", nullptr, 10) == LONG_MAX);
    CHECK_ERRNO_IS(strtol("-2147483649", nullptr, 10), LONG_MIN, ERANGE);
    CHECK(strtol("-99999999999999999999999", &end, 10) == LONG_MIN && *end == 0);

    errno = 0;
    CHECK(strtoul("4294967295", nullptr, 10) == ULONG_MAX && errno == 0);
    CHECK(strtoul("-1", nullptr, 10) == ULONG_MAX && errno == 0);
    CHECK(strtoul("-4294967295", nullptr, 10) == 1 && errno == 0);
    CHECK_ERRNO_IS(strtoul("4294967296", nullptr, 10), ULONG_MAX, ERANGE);
    CHECK(strtoul("-4294967296", nullptr, 10) == ULONG_MAX);

    errno = 0;
    CHECK(strtoll("9223372036854775807", nullptr, 10) == LLONG_MAX && errno == 0);
    CHECK(strtoll("-9223372036854775808", nullptr, 10) == LLONG_MIN && errno == 0);
    CHECK_ERRNO_IS(strtoll("9223372036854775808", nullptr, 10), LLONG_MAX, ERANGE);
    errno = 0;
    CHECK(strtoull("18446744073709551615", nullptr, 10) == ULLONG_MAX && errno == 0);
    CHECK(strtoull("-1", nullptr, 10) == ULLONG_MAX && errno == 0);
    errno = 0;
    CHECK(strtoull("18446744073709551616", nullptr, 10) == ULLONG_MAX && errno == ERANGE);

    s = " x";
    CHECK_ERRNO_IS(strtol(s, &end, 10), 0, EINVAL);
    CHECK(end == s);
    s = "-";
    CHECK(strtol(s, &end, 10) == 0 && end == s);
    CHECK_ERRNO_IS(strtol("1", &end, 1), 0, EINVAL);
    CHECK_ERRNO_IS(strtol("1", &end, 37), 0, EINVAL);
    CHECK_ERRNO_IS(strtol("1", &end, -1), 0, EINVAL);

    CHECK(atoi(" -12x") == -12 && atol("34") == 34 && atoll("-9223372036854775808") == LLONG_MIN);
    errno = 0;
    CHECK(atoi("none") == 0 && errno == 0);

    locale_t c = 0;
    CHECK(strtol_l("-5", &end, 10, c) == -5 && strtoul_l("5", &end, 10, c) == 5);
    CHECK(strtoll_l("-5", &end, 10, c) == -5 && strtoull_l("5", &end, 10, c) == 5);
    return 0;
}
