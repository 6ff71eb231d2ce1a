// peer: differs takes single bytes of a wide character in the C locale
// In the C locale a byte is a character, in formatted and wide I/O as in the conversions.
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    wchar_t wide[8], text[16];
    char bytes[16];
    CHECK_INT(mbstowcs(wide, "\xe9", 8), 1);
    CHECK_INT(snprintf(bytes, 16, "%ls", wide), 1);
    CHECK_INT((unsigned char)bytes[0], 0xe9);
    CHECK_INT(snprintf(bytes, 16, "%lc", (wint_t)wide[0]), 1);
    CHECK_INT(swprintf(text, 16, L"%s", "\xe9z"), 2);
    CHECK(text[0] == wide[0] && text[1] == 'z');
    CHECK_INT(swprintf(text, 16, L"%5.1s|", "\xe9\xff"), 6);
    CHECK(text[4] == wide[0] && text[5] == '|');
    CHECK_INT(swprintf(text, 16, L"%c", 0xe9), 1);
    CHECK(text[0] == wide[0]);
    CHECK_INT(sscanf("\xe9", "%ls", text), 1);
    CHECK(text[0] == wide[0] && text[1] == 0);
    CHECK_INT(sscanf("\xe9\xff", "%lc%l[^a]", text, text + 4), 2);
    CHECK(text[0] == wide[0]);
    CHECK_INT(swscanf(wide, L"%s", bytes), 1);
    CHECK_INT((unsigned char)bytes[0], 0xe9);
    errno = 0;
    CHECK_INT(snprintf(bytes, 16, "%ls", L"\x20ac"), -1);
    CHECK_INT(errno, EILSEQ);
    errno = 0;
    CHECK_INT(snprintf(bytes, 16, "%lc", (wint_t)0x20ac), -1);
    CHECK_INT(errno, EILSEQ);
    errno = 0;
    CHECK_INT(swscanf(L"\x20ac", L"%s", bytes), -1);
    CHECK_INT(errno, EILSEQ);

    FILE *f = fopen("x", "w+");
    CHECK_INT(fwprintf(f, L"[%s]", "caf\xc3\xa9"), 7);
    CHECK_INT(fputws(wide, f) >= 0, 1);
    errno = 0;
    CHECK(fputwc(0x20ac, f) == WEOF);
    CHECK_INT(errno, EILSEQ);
    rewind(f);
    CHECK_INT(fwscanf(f, L"[%[^]]]%lc", bytes, text), 2);
    CHECK(strcmp(bytes, "caf\xc3\xa9") == 0);
    CHECK(text[0] == wide[0]);
    fclose(f);

    /* The same calls in UTF-8. */
    CHECK(setlocale(LC_ALL, "C.UTF-8"));
    CHECK_INT(snprintf(bytes, 16, "%ls|%lc", L"\x20ac", (wint_t)0xe9), 6);
    CHECK(strcmp(bytes, "\xe2\x82\xac|\xc3\xa9") == 0);
    errno = 0;
    CHECK_INT(snprintf(bytes, 16, "%ls", wide), -1);
    CHECK_INT(errno, EILSEQ);
    errno = 0;
    CHECK_INT(swprintf(text, 16, L"%s", "\xe9z"), -1);
    CHECK_INT(errno, EILSEQ);
    CHECK_INT(swprintf(text, 16, L"%4.1s|", "\xe2\x82\xac\xff"), 5);
    CHECK(text[3] == 0x20ac);
    CHECK_INT(sscanf("\xe2\x82\xacz", "%1ls%c", text, bytes), 2);
    CHECK(text[0] == 0x20ac && bytes[0] == 'z');
    return 0;
}
