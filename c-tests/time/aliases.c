// peer: skip wasi-libc has no timelocal
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <time.h>
#include <wchar.h>

int main(void) {
    struct tm tm = {.tm_year = 126, .tm_mon = 10, .tm_mday = 23, .tm_hour = 21};
    CHECK(timelocal(&tm) == 1795467600 && tm.tm_wday == 1);
    wchar_t out[20];
    locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
    CHECK(wcsftime_l(out, 20, L"%Y-%m-%d", &tm, c) == 10 && wcscmp(out, L"2026-11-23") == 0);
    CHECK(wcsftime_l(out, 10, L"%Y-%m-%d", &tm, c) == 0);
    freelocale(c);
    return 0;
}
