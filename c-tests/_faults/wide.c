/* Wide streams. */
#include "fault.h"
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <string.h>

static const char text[] = "gr\xc3\xbc\xc3\x9f \xe2\x82\xac 42\n\xf0\x9f\x98\x80 smile \xce\xbb\xce\xbb\n";

int setup(void) {
    make_file("/in", text, sizeof text - 1);
    return 0;
}

int work(void) {
    int result = 1, number = 0;
    FILE *in = NULL, *out = NULL;
    wchar_t word[32], line[64], *grown = NULL;
    TRY(setlocale(LC_ALL, "C.UTF-8"));
    in = fopen("/in", "r");
    TRY(in);
    TRY(!setvbuf(in, NULL, _IOFBF, 7));
    out = fopen("/out", "w");
    TRY(out);
    TRY(!setvbuf(out, NULL, _IOFBF, 64));
    TRY(fwscanf(in, L"%31ls %lc %d", word, line, &number) == 3);
    CHECK(!wcscmp(word, L"gr\u00fc\u00df") && line[0] == 0x20ac && number == 42);
    TRY(fwprintf(out, L"<%ls|%d>\n", word, number) > 0);
    TRY(getwc(in) == L'\n');
    wint_t c = fgetwc(in);
    TRY(c != WEOF);
    CHECK(c == 0x1f600);
    TRY(ungetwc(c, in) == c);
    TRY(fgetws(line, 64, in));
    CHECK(!wcscmp(line, L"\U0001f600 smile \u03bb\u03bb\n"));
    TRY(fputws(line, out) >= 0);
    for (int i = 0; i < 50; i++) TRY(fputwc(0x3b1 + (wchar_t)(i % 20), out) != WEOF);
    TRY(fgetwc(in) == WEOF && !ferror(in));
    int failed = fclose(out);
    out = NULL;
    TRY(!failed);
    out = fopen("/out", "r+");
    TRY(out);
    TRY(fgetws(line, 64, out));
    TRY(!fseek(out, 0, SEEK_CUR));
    TRY(fputwc(L'\u00e9', out) != WEOF);
    TRY(!fflush(out));
    result = 0;
out:
    free(grown);
    if (in && fclose(in)) result = 1;
    if (out && fclose(out)) result = 1;
    return result;
}
