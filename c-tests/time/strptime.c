#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
    struct tm tm = {0};
    char *end = strptime("2026-11-23 21:33:04 rest", "%Y-%m-%d %H:%M:%S", &tm);
    CHECK(end && strcmp(end, " rest") == 0);
    CHECK(tm.tm_year == 126 && tm.tm_mon == 10 && tm.tm_mday == 23 && tm.tm_hour == 21 && tm.tm_min == 33);
    CHECK(tm.tm_sec == 4 && tm.tm_wday == 1 && tm.tm_yday == 326);
    CHECK(strptime("Monday, 3 mar", "%a, %d %b", &tm) && tm.tm_wday == 1 && tm.tm_mon == 2 && tm.tm_mday == 3);
    CHECK(strptime("12:30:00 PM", "%r", &tm) && tm.tm_hour == 12);
    CHECK(strptime("  7  ", "%e ", &tm) && tm.tm_mday == 7);
    CHECK(strptime("%", "%%", &tm));
    CHECK(strptime("32", "%d", &tm) == NULL);
    CHECK(strptime("x", "%Y", &tm) == NULL);
    CHECK(strptime("1", "%", &tm) == NULL);
    CHECK(strptime("86400", "%s", &tm) && tm.tm_year == 70 && tm.tm_mday == 2);

    CHECK(getdate("2026") == NULL && getdate_err == 1);
    setenv("DATEMSK", "/templates", 1);
    CHECK(getdate("2026") == NULL && getdate_err == 2);
    FILE *f = fopen("/templates", "w");
    CHECK(f && fputs("%d.%m.%Y\n%Y-%m-%d\n", f) >= 0 && fclose(f) == 0);
    struct tm *date = getdate("2026-11-23");
    CHECK(date && date->tm_year == 126 && date->tm_mon == 10 && date->tm_mday == 23);
    CHECK(getdate("nothing") == NULL && getdate_err == 7);
    return 0;
}
