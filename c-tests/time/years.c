// peer: differs the years of POSIX.1-2024
#include "test.h"
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

static void is(long year, const char *format, const char *expected) {
    struct tm tm = {.tm_year = (int)(year - 1900), .tm_mday = 5, .tm_wday = 3, .tm_yday = 4};
    char got[100];
    wchar_t wide[100], wide_format[20], wide_expected[100];
    size_t length = strftime(got, sizeof got, format, &tm);
    if (length != strlen(expected) || strcmp(got, expected))
        printf("%ld %s: %s, expected %s\n", year, format, got, expected);
    swprintf(wide_format, 20, L"%s", format);
    swprintf(wide_expected, 100, L"%s", expected);
    CHECK(wcsftime(wide, 100, wide_format, &tm) == length && !wcscmp(wide, wide_expected));
}

int main(void) {
    struct tm tm = {.tm_mday = 5};
    char text[4];

    is(2026, "%F", "2026-01-05");
    is(10009, "%F", "+10009-01-05");
    is(0, "%F", "0000-01-05");
    is(-1, "%F", "-001-01-05");
    is(999, "%F", "0999-01-05");
    is(10009, "%10F", "10009-01-05");
    is(10009, "%+12F", "+10009-01-05");
    is(0, "%Y %G %C", "0 0 00");
    is(10009, "%Y %C", "10009 100");
    is(0, "%01C", "0");
    is(2026, "%01C", "20");
    is(2026, "%+3C", "+20");
    is(12345, "%+C", "+123");
    is(0, "%c", "Wed Jan  5 00:00:00 0");
    is(99, "%04Y %05G %+5Y", "0099 00099 +0099");
    errno = 0;
    CHECK(strftime(text, sizeof text, "%Y", &tm) == 0 && errno == ERANGE);
    return 0;
}
