// peer: skip it has no zones
/* Daylight saving time all year: a time that is said to be standard time is an hour later. */
#include "test.h"
#include <stdlib.h>
#include <time.h>

static time_t noon(int month, int dst) {
    struct tm t = {.tm_year = 120, .tm_mon = month, .tm_mday = 15, .tm_hour = 12, .tm_isdst = dst};
    time_t seconds = mktime(&t);
    CHECK_INT(t.tm_isdst, 1);
    CHECK_INT(t.tm_hour, dst == 0 ? 13 : 12);
    return seconds;
}

int main(void) {
    setenv("TZ", "EST5EDT,0/0,J365/25", 1);
    CHECK_INT(noon(0, -1), 1579104000);
    CHECK_INT(noon(0, 1), 1579104000);
    CHECK_INT(noon(0, 0), 1579107600);
    CHECK_INT(noon(6, 0), 1594832400);
    // The same, with the offset said.
    setenv("TZ", "XXX5EDT4,0/0,J365/25", 1);
    CHECK_INT(noon(6, -1), 1594828800);
    CHECK_INT(noon(6, 0), 1594832400);
}
