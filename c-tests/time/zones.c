// peer: differs wasi-libc has no time zones
#include "test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void expect(const char *zone, time_t t, int hour, int minute, long offset, int dst, const char *name) {
    setenv("TZ", zone, 1);
    struct tm *l = localtime(&t);
    CHECK(l && l->tm_hour == hour && l->tm_min == minute && l->tm_gmtoff == offset && l->tm_isdst == dst);
    CHECK(strcmp(l->tm_zone, name) == 0);
}

static const unsigned char tzif[] = "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"
                                    "\0\0\0\0\0\0LMT\0"
                                    "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\2\0\0\0\10"
                                    "\0\0\0\0\0\0\3\350" /* at 1000 */
                                    "\1"
                                    "\0\0\16\20\0\0" /* 3600, standard, "ABC" */
                                    "\0\0\34\40\1\4" /* 7200, daylight, "DEF" */
                                    "ABC\0DEF\0"
                                    "\nGHI-3\n";

int main(void) {
    expect("UTC0", 0, 0, 0, 0, 0, "UTC");
    expect("EST5EDT", 0, 19, 0, -18000, 0, "EST");
    expect("<+0545>-5:45", 0, 5, 45, 20700, 0, "+0545");
    expect("AEST-10AEDT,M10.1.0,M4.1.0/3", 1767225600, 11, 0, 39600, 1, "AEDT");
    expect("nonsense", 0, 0, 0, 0, 0, "UTC");
    expect("", 0, 0, 0, 0, 0, "UTC");

    mkdir("usr", 0777);
    mkdir("usr/share", 0777);
    mkdir("usr/share/zoneinfo", 0777);
    mkdir("usr/share/zoneinfo/Area", 0777);
    int fd = open("usr/share/zoneinfo/Area/City", O_WRONLY | O_CREAT, 0666);
    CHECK(fd >= 0 && write(fd, tzif, sizeof tzif - 1) == sizeof tzif - 1 && close(fd) == 0);
    expect("Area/City", 999, 1, 16, 3600, 0, "ABC");
    expect("Area/City", 1000, 3, 16, 10800, 0, "GHI");
    expect(":Area/City", 999, 1, 16, 3600, 0, "ABC");
    expect(":/usr/share/zoneinfo/Area/City", 999, 1, 16, 3600, 0, "ABC");
    setenv("TZDIR", "/usr/share", 1);
    expect("zoneinfo/Area/City", 999, 1, 16, 3600, 0, "ABC");
    expect("../etc/passwd", 0, 0, 0, 0, 0, "UTC");

    /* The hour that is left out, the hour that comes twice. */
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    struct tm gap = {.tm_year = 126, .tm_mon = 2, .tm_mday = 29, .tm_hour = 2, .tm_min = 30, .tm_isdst = -1};
    CHECK(mktime(&gap) == 1774747800 && gap.tm_hour == 3 && gap.tm_isdst == 1);
    struct tm twice = {.tm_year = 126, .tm_mon = 9, .tm_mday = 25, .tm_hour = 2, .tm_min = 30, .tm_isdst = 1};
    time_t first = mktime(&twice);
    twice = (struct tm){.tm_year = 126, .tm_mon = 9, .tm_mday = 25, .tm_hour = 2, .tm_min = 30, .tm_isdst = 0};
    CHECK(mktime(&twice) == first + 3600);
    tzset();
    setenv("TZ", "JST-9", 1);
    tzset();
    CHECK(strcmp(tzname[0], "JST") == 0 && timezone == -32400 && daylight == 0);
    return 0;
}
