// peer: skip not in wasi-libc
#define _GNU_SOURCE
#include "test.h"
#include <wchar.h>

int main(void) {
    wchar_t to[8] = L"-------";
    CHECK_INT(wcslcpy(to, L"hello", 4), 5);
    CHECK(wmemcmp(to, L"hel\0---", 8) == 0);
    CHECK_INT(wcslcat(to, L"xyz", 6), 6);
    CHECK(wcscmp(to, L"helxy") == 0);
    CHECK_INT(wcslcat(to, L"xyz", 2), 5);
    CHECK_INT(wcslcpy(to, L"hello", 0), 5);
    CHECK(wmempcpy(to, L"ab", 2) == to + 2);
    CHECK(wcscmp(to, L"ablxy") == 0);
    return 0;
}
