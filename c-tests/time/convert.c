// env: TZ=CET-1CEST,M3.5.0,M10.5.0/3
// peer: differs wasi-libc has no time zones
#include "test.h"
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <time.h>

int main(void) {
    time_t t = 0;
    struct tm *g = gmtime(&t);
    CHECK(g && g->tm_year == 70 && g->tm_mon == 0 && g->tm_mday == 1 && g->tm_wday == 4 && g->tm_yday == 0);
    CHECK(g->tm_isdst == 0 && g->tm_gmtoff == 0 && strcmp(g->tm_zone, "UTC") == 0);
    t = -1;
    struct tm r;
    CHECK(gmtime_r(&t, &r) == &r && r.tm_year == 69 && r.tm_mon == 11 && r.tm_mday == 31 && r.tm_sec == 59);
    t = LLONG_MAX;
    errno = 0;
    CHECK(gmtime(&t) == NULL && errno == EOVERFLOW);
    errno = 0;
    CHECK(localtime(&t) == NULL && errno == EOVERFLOW);

    /* 2026-03-29 01:00:00 UTC: summer time starts. */
    t = 1774746000;
    CHECK(localtime_r(&t, &r) == &r && r.tm_hour == 3 && r.tm_isdst == 1 && r.tm_gmtoff == 7200);
    CHECK(strcmp(r.tm_zone, "CEST") == 0);
    t--;
    struct tm *l = localtime(&t);
    CHECK(l && l->tm_hour == 1 && l->tm_min == 59 && l->tm_isdst == 0 && strcmp(l->tm_zone, "CET") == 0);

    /* Fields out of range are brought into range. */
    struct tm m = {.tm_year = 126, .tm_mon = 12, .tm_mday = 0, .tm_hour = 24, .tm_min = -1, .tm_isdst = -1};
    t = mktime(&m);
    CHECK(t == 1798757940); /* 2026-12-31 23:59:00 CET */
    CHECK(m.tm_year == 126 && m.tm_mon == 11 && m.tm_mday == 31 && m.tm_hour == 23 && m.tm_min == 59);
    CHECK(m.tm_wday == 4 && m.tm_yday == 364 && m.tm_isdst == 0);
    struct tm u = {.tm_year = 100, .tm_mon = 1, .tm_mday = 30};
    CHECK(timegm(&u) == 951868800 && u.tm_mon == 2 && u.tm_mday == 1);
    struct tm far = {.tm_year = INT_MAX, .tm_mon = 12, .tm_mday = 1};
    errno = 0;
    CHECK(timegm(&far) == -1 && errno == EOVERFLOW);
    far = (struct tm){.tm_year = INT_MAX, .tm_mon = 12, .tm_mday = 1};
    errno = 0;
    CHECK(mktime(&far) == -1 && errno == EOVERFLOW);

    CHECK(difftime(5, 7) == -2.0);
    CHECK(difftime(LLONG_MAX, LLONG_MIN) == 18446744073709551616.0);

    tzset();
    CHECK(strcmp(tzname[0], "CET") == 0 && strcmp(tzname[1], "CEST") == 0);
    CHECK(timezone == -3600 && daylight == 1);
    return 0;
}
