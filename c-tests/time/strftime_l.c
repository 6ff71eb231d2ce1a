// env: TZ=CET-1CEST,M3.5.0,M10.5.0/3
// peer: differs wasi-libc has no abbreviation in a date that a program has filled in
// Nothing here knows the time zone: the date's own is what counts, or UTC.
#include <locale.h>
#include <time.h>

#include "test.h"

static const char *text(const char *format, const struct tm *date) {
    static char buffer[100];
    return strftime_l(buffer, sizeof buffer, format, date, LC_GLOBAL_LOCALE) ? buffer : "";
}

int main(void) {
    time_t seconds = 1784000645; /* 2026-07-14 03:44:05 UTC */
    struct tm utc;
    if (gmtime_r(&seconds, &utc)) {
        CHECK_STR(text("%F %T %Z %z", &utc), "2026-07-14 03:44:05 UTC +0000");
        utc.tm_isdst = -1;
        CHECK_STR(text("%Z", &utc), "UTC");
    }
    struct tm own = {.tm_year = 126, .tm_mon = 6, .tm_mday = 14, .tm_hour = 3, .tm_min = 44, .tm_sec = 5};
    CHECK_STR(text("%c", &own), "Sun Jul 14 03:44:05 2026");
    own.tm_isdst = -1;
    CHECK_STR(text("[%Z]", &own), "[]");
    return 0;
}
