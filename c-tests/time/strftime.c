// env: TZ=CET-1CEST,M3.5.0,M10.5.0/3
// peer: differs wasi-libc has no time zones
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

int main(void) {
    time_t t = 1784000645; /* 2026-07-14 03:44:05 UTC */
    struct tm tm;
    localtime_r(&t, &tm);
    const char *formats[] = {"%a %A %b %B %h",    "%c",
                             "%C %y %Y %g %G",    "%d %e %j",
                             "%D %F %x",          "%H %I %k %l %M %S",
                             "%p %P %r %R %T %X", "%u %w %U %V %W",
                             "%z %Z %s",          "%n%t%%",
                             "%Ey %Od %EC",       "%+5Y %010Y %_5d %-d %^a %#Z",
                             "%6F %q %"};
    char buffer[200];
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t n = strftime(buffer, sizeof buffer, formats[i], &tm);
        printf("%zu [%s]\n", n, buffer);
    }
    printf("%zu %zu\n", strftime(buffer, 5, "%Y", &tm), strftime(buffer, 4, "%Y", &tm));
    printf("%zu\n", strftime_l(buffer, sizeof buffer, "%Y-%m", &tm, LC_GLOBAL_LOCALE));
    wchar_t wide[50];
    printf("%zu ", wcsftime(wide, 50, L"\x20ac %Y %b", &tm));
    printf("%d %ls\n", wide[0] == 0x20ac, wide + 2);
    printf("%zu\n", wcsftime(wide, 4, L"%Y", &tm));
    printf("%s", asctime(&tm));
    printf("%s", asctime_r(&tm, buffer));
    printf("%s", ctime(&t));
    printf("%s", ctime_r(&t, buffer));
    tm.tm_year = 10000;
    printf("%d\n", asctime(&tm) == NULL);
    return 0;
}
