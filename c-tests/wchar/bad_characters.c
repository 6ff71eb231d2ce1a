// peer: differs stops within the bad character, and looks beyond what fits
// Where the conversions of strings end: at the start of a bad character, and at a full destination.
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    CHECK(setlocale(LC_ALL, "C.UTF-8"));
    wchar_t wide[20];
    char bytes[20];
    static const char *const bad[] = {"abcdefgh\xe2\x82(", "ab\xf0\x9f\x98z", "a\xff", "\xc3(",
                                      "abcdefghijklmnop\xe2\x28\xa1"};
    static const int starts[] = {8, 2, 1, 0, 16};
    for (int i = 0; i < 5; i++) {
        mbstate_t state = {0};
        const char *from = bad[i];
        errno = 0;
        CHECK(mbsrtowcs(wide, &from, 20, &state) == (size_t)-1);
        CHECK_INT(errno, EILSEQ);
        CHECK_INT(from - bad[i], starts[i]);
        memset(&state, 0, sizeof state);
        from = bad[i];
        CHECK(mbsnrtowcs(wide, &from, strlen(bad[i]), 20, &state) == (size_t)-1);
        CHECK_INT(from - bad[i], starts[i]);
    }
    /* Incomplete: all of it is in the state. */
    mbstate_t state = {0};
    const char *from = "a\xe2\x82";
    const char *start = from;
    CHECK_INT(mbsnrtowcs(wide, &from, 3, 20, &state), 1);
    CHECK_INT(from - start, 3);
    CHECK(!mbsinit(&state));

    static const wchar_t text[] = {'a', 0x20ac, 'b', 0xd800, 0};
    const wchar_t *source = text;
    CHECK_INT(wcsrtombs(bytes, &source, 5, NULL), 5);
    CHECK(source == text + 3);
    source = text;
    CHECK_INT(wcsnrtombs(bytes, &source, 4, 5, NULL), 5);
    CHECK(source == text + 3);
    CHECK_INT(wcstombs(bytes, text, 5), 5);
    CHECK_INT(wcstombs(bytes, text, 0), 0);
    CHECK_INT(wcstombs(bytes, text, 2), 1);
    errno = 0;
    CHECK(wcstombs(bytes, text, 6) == (size_t)-1);
    CHECK_INT(errno, EILSEQ);
    return 0;
}
