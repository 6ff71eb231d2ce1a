// peer: differs newer Unicode
#define _GNU_SOURCE
#include "test.h"
#include <wchar.h>

int main(void) {
    CHECK_INT(wcwidth(0), 0);
    CHECK_INT(wcwidth(L'a'), 1);
    CHECK_INT(wcwidth(L'\n'), -1);
    CHECK_INT(wcwidth(0x7f), -1);
    CHECK_INT(wcwidth(0x301), 0);
    CHECK_INT(wcwidth(0x200d), 0);
    CHECK_INT(wcwidth(0xad), 1);
    CHECK_INT(wcwidth(0x4e2d), 2);
    CHECK_INT(wcwidth(0x1f600), 2);
    CHECK_INT(wcwidth(0xd800), -1);
    CHECK_INT(wcswidth(L"abc", 10), 3);
    CHECK_INT(wcswidth(L"abc", 2), 2);
    CHECK_INT(wcswidth(L"e\u0301\u4e2d", 10), 3);
    CHECK_INT(wcswidth(L"a\nb", 10), -1);
    CHECK_INT(wcswidth(L"a\nb", 1), 1);
    CHECK_INT(wcswidth(L"", 1), 0);
    return 0;
}
