// cflags: -D_GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <math.h>
#include <wchar.h>

int main(void) {
    wchar_t *end;
    const wchar_t *s = L" \u2003-1.5e3\u00e9";
    CHECK(wcstod(s, &end) == -1500 && end == s + 8);
    CHECK(wcstod(L"0x1.8p1", 0) == 3 && wcstof(L"16777217", 0) == 16777216.0f && wcstold(L"0.1", 0) == 0.1L);
    s = L"1e+";
    CHECK(wcstod(s, &end) == 1 && end == s + 1);
    s = L"\uff11";
    CHECK(wcstod(s, &end) == 0 && end == s);
    CHECK(isinf(wcstod(L"infinit", &end)) && *end == L'i');
    errno = 0;
    CHECK(wcstod(L"1e999", 0) == HUGE_VAL && errno == ERANGE);
    // A number longer than any buffer, with the digit that decides at its end.
    static wchar_t text[3000];
    for (int i = 0; i < 2998; i++) text[i] = L'0';
    wmemcpy(text, L"9007199254740993.", 17);
    CHECK(wcstod(text, &end) == 9007199254740992.0 && end == text + 2998);
    text[2997] = L'1';
    CHECK(wcstod(text, &end) == 9007199254740994.0 && end == text + 2998);

    s = L" -42z";
    CHECK(wcstol(s, &end, 10) == -42 && end == s + 4);
    CHECK_ERRNO_IS(wcstol(L"2147483648", &end, 10), LONG_MAX, ERANGE);
    CHECK(wcstoul(L"-1", &end, 0) == ULONG_MAX && wcstoll(L"-9223372036854775808", &end, 10) == LLONG_MIN);
    CHECK(wcstoull(L"0xffffffffffffffff", &end, 16) == ULLONG_MAX);
    CHECK_ERRNO_IS(wcstol(L"", &end, 10), 0, EINVAL);
    return 0;
}
