// <time.h> and <langinfo.h>.
#define _GNU_SOURCE
#include "bench.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

static struct tm broken;
static time_t moment = 1700000000;

void prepare(void) { gmtime_r(&moment, &broken); }

/// Times that lie days apart.
static time_t next(void) { return moment = 1000000000 + (moment + 12345678) % 1000000000; }

OPERATION(run_time, time(NULL))
OPERATION(run_clock_gettime, ({ struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); t.tv_nsec; }))
OPERATION(run_gmtime_r, ({ struct tm t; time_t at = next(); gmtime_r(&at, &t); t.tm_mday; }))
OPERATION(run_localtime_r, ({ struct tm t; time_t at = next(); localtime_r(&at, &t); t.tm_mday; }))
OPERATION(run_localtime, ({ time_t at = next(); localtime(&at)->tm_hour; }))
OPERATION(run_mktime, ({ struct tm t = broken; t.tm_mday += (int)HIDE(40); mktime(&t); }))
OPERATION(run_timegm, ({ struct tm t = broken; t.tm_mday += (int)HIDE(40); timegm(&t); }))
OPERATION(run_strftime_date, ({ char s[64]; (long)strftime(s, sizeof s, HIDE("%Y-%m-%d"), &broken); }))
OPERATION(run_strftime_full, ({ char s[64]; (long)strftime(s, sizeof s, HIDE("%a, %d %b %Y %H:%M:%S %z"), &broken); }))
OPERATION(run_strftime_c, ({ char s[64]; (long)strftime(s, sizeof s, HIDE("%c"), &broken); }))
OPERATION(run_strptime, ({ struct tm t = {0}; (long)strptime(HIDE("2023-11-14 22:13:20"), "%Y-%m-%d %H:%M:%S", &t); }))
OPERATION(run_asctime_r, ({ char s[64]; (long)asctime_r(&broken, s); }))
OPERATION(run_difftime, difftime(HIDE(moment), HIDE(5)))
OPERATION(run_nl_langinfo, nl_langinfo(HIDE(CODESET)))
OPERATION(run_localeconv, localeconv()->decimal_point[0])

#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    ONE(time), ONE(clock_gettime), ONE(gmtime_r), ONE(localtime_r), ONE(localtime), ONE(mktime), ONE(timegm), ONE(strftime_date), ONE(strftime_full),
    ONE(strftime_c), ONE(strptime), ONE(asctime_r), ONE(difftime), ONE(nl_langinfo), ONE(localeconv), {0},
};
