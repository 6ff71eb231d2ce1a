// peer: differs converts wide strings to bytes and back
// Functions that convert nothing take any wchar_t.
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    static const wchar_t odd[] = {0xd800, 0xdfff, 0x110000, 0x1fffff, 0x200000, 0x7fffffff, -2, (wchar_t)0x80000000,
                                  -1,     'x',    0};
    wchar_t text[40], format[40], set[40];
    CHECK_INT(swprintf(text, 40, L"%ls", odd), 10);
    CHECK(wcscmp(text, odd) == 0);
    CHECK_INT(swprintf(text, 40, L"%.3ls|%12ls", odd, odd), 16);
    CHECK(wmemcmp(text, odd, 3) == 0 && text[3] == '|' && wmemcmp(text + 6, odd, 10) == 0);
    for (int i = 0; odd[i]; i++) {
        CHECK_INT(swprintf(text, 40, L"%lc", (wint_t)odd[i]), 1);
        CHECK(text[0] == odd[i] && text[1] == 0);
    }
    /* As a format, too. */
    wcscpy(format, odd);
    wcscat(format, L"%d");
    CHECK_INT(swprintf(text, 40, format, 5), 11);
    CHECK(wmemcmp(text, odd, 10) == 0 && text[10] == '5');
    CHECK_INT(swscanf(odd, L"%ls", text), 1);
    CHECK(wcscmp(text, odd) == 0);
    memset(text, 0, sizeof text);
    CHECK_INT(swscanf(odd, L"%3lc", text), 1);
    CHECK(wmemcmp(text, odd, 3) == 0);
    swprintf(set, 40, L"%%l[%ls]", odd);
    CHECK_INT(swscanf(odd, set, text), 1);
    CHECK(wcscmp(text, odd) == 0);
    wchar_t *block;
    size_t size;
    FILE *f = open_wmemstream(&block, &size);
    CHECK(fputws(odd, f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK(size == 10 && wcscmp(block, odd) == 0);
    free(block);
    return 0;
}
