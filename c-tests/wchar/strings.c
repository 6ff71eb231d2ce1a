#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

static wchar_t to[32];

static int sign(int n) { return (n > 0) - (n < 0); }

static void copies(void) {
    wmemset(to, L'-', 32);
    CHECK(wcscpy(to, L"h\x4e2di") == to);
    CHECK(wmemcmp(to, L"h\x4e2di\0--", 6) == 0);
    CHECK(wcpcpy(to, L"ab") == to + 2 && to[2] == 0);
    wmemset(to, L'-', 32);
    CHECK(wcsncpy(to, L"ab", 4) == to);
    CHECK(wmemcmp(to, L"ab\0\0--", 6) == 0);
    CHECK(wcpncpy(to, L"xyz", 5) == to + 3);
    CHECK(wcpncpy(to, L"xyz", 2) == to + 2);
    wcscpy(to, L"one");
    CHECK(wcscat(to, L"two") == to && wcscmp(to, L"onetwo") == 0);
    CHECK(wcsncat(to, L"three", 2) == to && wcscmp(to, L"onetwoth") == 0);
    CHECK(wmemcpy(to, L"abcdef", 7) == to);
    CHECK(wmemmove(to + 1, to, 4) == to + 1 && wcscmp(to, L"aabcdf") == 0);
    CHECK(wmemmove(to, to + 1, 4) == to && wcscmp(to, L"abcddf") == 0);
    CHECK(wmemset(to, L'z', 3) == to && wcscmp(to, L"zzzddf") == 0);
    wchar_t *copy = wcsdup(L"copy");
    CHECK(copy && wcscmp(copy, L"copy") == 0);
    free(copy);
    CHECK_INT(wcsxfrm(to, L"key", 3), 3);
    CHECK_INT(wcsxfrm(to, L"key", 4), 3);
    CHECK(wcscmp(to, L"key") == 0);
}

static void comparisons(void) {
    CHECK_INT(sign(wcscmp(L"abc", L"abd")), -1);
    CHECK_INT(sign(wcscmp(L"abc", L"ab")), 1);
    CHECK_INT(sign(wcscmp(L"", L"")), 0);
    CHECK_INT(sign(wcscmp(L"\x10000", L"\xff21")), 1);
    CHECK_INT(sign(wcsncmp(L"abc", L"abd", 2)), 0);
    CHECK_INT(sign(wcsncmp(L"abc", L"abd", 3)), -1);
    CHECK_INT(sign(wmemcmp(L"a\0b", L"a\0c", 3)), -1);
    CHECK_INT(sign(wmemcmp(L"a\0b", L"a\0c", 2)), 0);
    CHECK_INT(sign(wcscoll(L"a", L"b")), -1);
    CHECK_INT(wcscasecmp(L"Gr\xdc\x0391", L"gR\xfc\x03b1"), 0);
    CHECK_INT(sign(wcscasecmp(L"abc", L"ABD")), -1);
    CHECK_INT(wcsncasecmp(L"ABx", L"aby", 2), 0);
    CHECK_INT(sign(wcsncasecmp(L"ABx", L"aby", 3)), -1);
    locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
    CHECK_INT(wcscasecmp_l(L"AB", L"ab", l), 0);
    CHECK_INT(wcsncasecmp_l(L"ABc", L"abd", 2, l), 0);
    CHECK_INT(sign(wcscoll_l(L"b", L"a", l)), 1);
    CHECK_INT(wcsxfrm_l(to, L"key", 32, l), 3);
    freelocale(l);
}

static void scans(void) {
    const wchar_t *s = L"the \x4e2d quick the";
    CHECK_INT(wcslen(s), 15);
    CHECK_INT(wcslen(L""), 0);
    CHECK_INT(wcsnlen(s, 5), 5);
    CHECK_INT(wcsnlen(s, 50), 15);
    CHECK(wcschr(s, 0x4e2d) == s + 4);
    CHECK(wcschr(s, L'x') == 0);
    CHECK(wcschr(s, 0) == s + 15);
    CHECK(wcsrchr(s, L't') == s + 12);
    CHECK(wcsrchr(s, 0) == s + 15);
    CHECK(wcsrchr(s, L'x') == 0);
    CHECK_INT(wcsspn(s, L"hte"), 3);
    CHECK_INT(wcsspn(s, L""), 0);
    CHECK_INT(wcscspn(s, L"q\x4e2d"), 4);
    CHECK_INT(wcscspn(s, L""), 15);
    CHECK(wcspbrk(s, L"kq") == s + 6);
    CHECK(wcspbrk(s, L"z") == 0);
    CHECK(wcsstr(s, L"quick") == s + 6);
    CHECK(wcsstr(s, L"the") == s);
    CHECK(wcsstr(s, L"") == s);
    CHECK(wcsstr(s, L"quicks") == 0);
    CHECK(wcswcs(s, L"k t") == s + 10);
    CHECK(wmemchr(s, L'q', 15) == s + 6);
    CHECK(wmemchr(s, L'q', 6) == 0);
}

static void tokens(void) {
    wchar_t text[] = L"::a:b;;";
    wchar_t *next;
    CHECK(wcscmp(wcstok(text, L":;", &next), L"a") == 0);
    CHECK(wcscmp(wcstok(0, L":", &next), L"b;;") == 0);
    CHECK(wcstok(0, L":", &next) == 0);
    CHECK(wcstok(0, L":", &next) == 0);
}

int main(void) {
    copies();
    comparisons();
    scans();
    tokens();
    return 0;
}
