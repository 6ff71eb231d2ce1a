// peer: differs wasi-libc writes some formats in other words
#define _GNU_SOURCE
#include "test.h"
#include <langinfo.h>
#include <locale.h>
#include <string.h>

static void check(nl_item item, const char *want) { CHECK(strcmp(nl_langinfo(item), want) == 0); }

int main(void) {
    /* The POSIX locale, XBD 7.3. */
    check(CODESET, "ASCII");
    check(RADIXCHAR, ".");
    check(THOUSEP, "");
    check(YESEXPR, "^[yY]");
    check(NOEXPR, "^[nN]");
    check(CRNCYSTR, "-");
    check(ABDAY_1, "Sun");
    check(ABDAY_7, "Sat");
    check(DAY_1, "Sunday");
    check(DAY_4, "Wednesday");
    check(ABMON_1, "Jan");
    check(ABMON_12, "Dec");
    check(MON_1, "January");
    check(MON_5, "May");
    check(MON_12, "December");
    check(AM_STR, "AM");
    check(PM_STR, "PM");
    check(D_T_FMT, "%a %b %e %H:%M:%S %Y");
    check(D_FMT, "%m/%d/%y");
    check(T_FMT, "%H:%M:%S");
    check(T_FMT_AMPM, "%I:%M:%S %p");
    check(ERA, "");
    check(ERA_D_FMT, "");
    check(ERA_D_T_FMT, "");
    check(ERA_T_FMT, "");
    check(ALT_DIGITS, "");
    check(-1, "");
    check(0x7fffffff, "");
    check(_NL_LOCALE_NAME(LC_TIME), "C");
    CHECK(setlocale(LC_ALL, "C.UTF-8") != 0);
    check(CODESET, "UTF-8");
    check(D_FMT, "%m/%d/%y");
    return 0;
}
