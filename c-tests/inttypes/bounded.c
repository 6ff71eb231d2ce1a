#include "test.h"
#include <bsd/inttypes.h>
#include <string.h>

static void check(const char *text, int base, intmax_t least, intmax_t most, intmax_t wanted, int wanted_status,
                  size_t wanted_len) {
    char *end = NULL;
    int status = -1;
    errno = 123;
    CHECK_INT(strtoi(text, &end, base, least, most, &status), wanted);
    CHECK_INT(status, wanted_status);
    CHECK(end == text + wanted_len && errno == 123);
}

int main(void) {
    char *end;
    int status;
    check("12", 10, 0, 20, 12, 0, 2);
    check(" -0x1fz", 0, -100, 100, -31, ENOTSUP, 6);
    check("12", 10, 15, 20, 15, ERANGE, 2);
    check("25 ", 10, 15, 20, 20, ERANGE, 2);
    check("99999999999999999999", 10, 0, INTMAX_MAX, INTMAX_MAX, ERANGE, 20);
    check("x", 10, -5, 5, 0, ECANCELED, 0);
    check("", 10, 1, 5, 1, ECANCELED, 0);
    check("12", 1, 0, 5, 0, EINVAL, 0);
    check("12", 37, 0, 5, 0, EINVAL, 0);
    CHECK(strtou("18446744073709551615", &end, 10, 0, UINTMAX_MAX, &status) == UINTMAX_MAX && status == 0 && !*end);
    CHECK(strtou("7", NULL, 10, 8, 9, NULL) == 8);
    CHECK(strtou("18446744073709551616", NULL, 10, 0, 9, &status) == 9 && status == ERANGE);
    return 0;
}
