// env: TZ=:Test/Zone
/* A time zone from a file. The standard knows no error here: a program sees that it got UTC. */
#include "fault.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* TZif: one transition at 1000000000, from AAA (+1 h) to BBB (+2 h, summer). */
static const unsigned char
    zone[] =
        {
            'T', 'Z',  'i',  'f',  '2',  0,   0,   0,   0,    0,    0,   0,   0,   0,   0,    0,    0, 0,
            0,   0,    0,    0,    0,    0,   0,   0,   0,    0,    0,   0,   0,   0,   0,    0,    0, 0,
            0,   0,    0,    1,    0,    0,   0,   1, /* timecnt 0, typecnt 1, charcnt 1 */
            0,   0,    0,    0,    0,    0,   0,   'T', 'Z',  'i',  'f', '2', 0,   0,   0,    0,    0, 0,
            0,   0,    0,    0,    0,    0,   0,   0,   0,    0,    0,   0,   0,   0,   0,    0,    0, 0,
            0,   0,    0,    0,    0,    0,   1,   0,   0,    0,    2,   0,   0,   0,   8,    0,    0, 0,
            0,   0x3b, 0x9a, 0xca, 0x00, 1,   0,   0,   0x0e, 0x10, 0,   0,   0,   0,   0x1c, 0x20, 1, 4,
            'A', 'A',  'A',  0,    'B',  'B', 'B', 0,   '\n', 'B',  'B', 'B', '-', '2', '\n',
};

int setup(void) {
    if (mkdir("/usr", 0755) || mkdir("/usr/share", 0755) || mkdir("/usr/share/zoneinfo", 0755) ||
        mkdir("/usr/share/zoneinfo/Test", 0755))
        return 1;
    make_file("/usr/share/zoneinfo/Test/Zone", zone, sizeof zone);
    return 0;
}

int work(void) {
    struct tm tm;
    time_t before = 999999999, after = 1000000000;
    char text[100];
    tzset();
    if (!localtime_r(&before, &tm) || tm.tm_gmtoff == 0) return 1;
    CHECK(tm.tm_gmtoff == 3600 && !strcmp(tm.tm_zone, "AAA"));
    if (!localtime_r(&after, &tm)) return 1;
    CHECK(tm.tm_gmtoff == 7200 && !strcmp(tm.tm_zone, "BBB"));
    CHECK(mktime(&tm) == after);
    CHECK(strftime(text, sizeof text, "%F %T %Z", &tm) && !strcmp(text, "2001-09-09 03:46:40 BBB"));
    return 0;
}
