// peer: skip wasi-libc has none of these
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <wchar.h>

int main(void) {
    locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
    wchar_t *end;
    CHECK(wcstod_l(L"1.5x", &end, c) == 1.5 && *end == L'x');
    CHECK(wcstof_l(L"0x1p3", &end, c) == 8.0f && *end == 0);
    CHECK(wcstold_l(L"-2.25", NULL, c) == -2.25L);
    CHECK(wcstol_l(L" -12z", &end, 10, c) == -12 && *end == L'z');
    CHECK(wcstoll_l(L"7fffffffffffffff", NULL, 16, c) == 0x7fffffffffffffff);
    CHECK(wcstoul_l(L"777", NULL, 8, c) == 0777);
    CHECK(wcstoull_l(L"18446744073709551616", NULL, 10, c) == 18446744073709551615u);
    freelocale(c);
    return 0;
}
