#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define BAD ((size_t)-1)
#define PART ((size_t)-2)

static void one_by_one(void) {
    static const struct {
        const char *bytes;
        int len;
        wchar_t c;
    } good[] = {{"a", 1, L'a'},
                {"\x7f", 1, 0x7f},
                {"\xc2\x80", 2, 0x80},
                {"\xdf\xbf", 2, 0x7ff},
                {"\xe0\xa0\x80", 3, 0x800},
                {"\xed\x9f\xbf", 3, 0xd7ff},
                {"\xee\x80\x80", 3, 0xe000},
                {"\xef\xbf\xbf", 3, 0xffff},
                {"\xf0\x90\x80\x80", 4, 0x10000},
                {"\xf4\x8f\xbf\xbf", 4, 0x10ffff}};
    for (unsigned i = 0; i < sizeof good / sizeof *good; i++) {
        wchar_t c = 0;
        mbstate_t st = {0};
        char out[MB_LEN_MAX] = "????";
        CHECK_INT(mbrtowc(&c, good[i].bytes, 9, &st), good[i].len);
        CHECK_INT(c, good[i].c);
        CHECK(mbsinit(&st));
        CHECK_INT(mbtowc(&c, good[i].bytes, 4), good[i].len);
        CHECK_INT(mblen(good[i].bytes, 4), good[i].len);
        CHECK_INT(mbrlen(good[i].bytes, 4, 0), good[i].len);
        CHECK_INT(wcrtomb(out, good[i].c, &st), good[i].len);
        CHECK(memcmp(out, good[i].bytes, (size_t)good[i].len) == 0 && (out[good[i].len] == '?' || good[i].len == 4));
        CHECK_INT(wctomb(out, good[i].c), good[i].len);
        /* byte by byte */
        for (int j = 0; j < good[i].len - 1; j++) {
            CHECK(mbrtowc(&c, good[i].bytes + j, 1, &st) == PART);
            CHECK(!mbsinit(&st));
        }
        CHECK_INT(mbrtowc(&c, good[i].bytes + good[i].len - 1, 1, &st), 1);
        CHECK_INT(c, good[i].c);
        CHECK(mbsinit(&st));
        if (good[i].len > 1) {
            CHECK_ERRNO(mbtowc(&c, good[i].bytes, (size_t)good[i].len - 1), EILSEQ);
            CHECK_ERRNO(mblen(good[i].bytes, (size_t)good[i].len - 1), EILSEQ);
        }
    }
    static const char *const bad[] = {"\x80",
                                      "\xbf",
                                      "\xc0\x80",
                                      "\xc1\xbf",
                                      "\xe0\x9f\xbf",
                                      "\xed\xa0\x80",
                                      "\xf0\x8f\xbf\xbf",
                                      "\xf4\x90\x80\x80",
                                      "\xf5\x80\x80\x80",
                                      "\xff",
                                      "\xc3(",
                                      "\xe4\xb8("};
    for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
        wchar_t c = 0;
        mbstate_t st = {0};
        CHECK_ERRNO(mbrtowc(&c, bad[i], 4, &st), EILSEQ);
        CHECK_ERRNO(mbtowc(&c, bad[i], 4), EILSEQ);
        memset(&st, 0, sizeof st);
        CHECK_ERRNO(mbrlen(bad[i], 4, &st), EILSEQ);
    }
    static const wchar_t no_characters[] = {0xd800, 0xdfff, 0x110000, -1};
    for (int i = 0; i < 4; i++) {
        char out[MB_LEN_MAX];
        CHECK_ERRNO(wcrtomb(out, no_characters[i], 0), EILSEQ);
        CHECK_ERRNO(wctomb(out, no_characters[i]), EILSEQ);
    }
    wchar_t c = 1;
    CHECK_INT(mbrtowc(&c, "", 1, 0), 0);
    CHECK_INT(c, 0);
    CHECK(mbrtowc(&c, "a", 0, 0) == PART);
    CHECK_INT(mbrtowc(0, 0, 0, 0), 0);
    CHECK_INT(mbtowc(0, 0, 0), 0);
    CHECK_INT(mblen(0, 0), 0);
    CHECK_INT(mblen("", 1), 0);
    CHECK_INT(wctomb(0, 0), 0);
    CHECK_INT(wcrtomb(0, L'x', 0), 1);
    CHECK(mbsinit(0));
    mbstate_t st = {0};
    CHECK(mbrtowc(&c, "\xe4", 1, &st) == PART);
    CHECK_ERRNO(mbrtowc(0, 0, 0, &st), EILSEQ);
    CHECK_INT(btowc('a'), L'a');
    CHECK(btowc(0x80) == WEOF && btowc(-1) == WEOF);
    CHECK_INT(wctob(L'a'), 'a');
    CHECK_INT(wctob(0xe4), -1);
    CHECK_INT(wctob(WEOF), -1);
}

static void strings(void) {
    const char *text = "gr\xc3\xbc\xc3\x9f \xe4\xb8\xad\xf0\x9f\x98\x80";
    const wchar_t *wide = L"gr\xfc\xdf \x4e2d\x1f600";
    wchar_t w[32];
    char m[32];
    CHECK_INT(mbstowcs(w, text, 32), 7);
    CHECK(wcscmp(w, wide) == 0);
    CHECK_INT(mbstowcs(0, text, 0), 7);
    CHECK_INT(mbstowcs(w, text, 3), 3);
    CHECK_INT(wcstombs(m, wide, 32), 14);
    CHECK(strcmp(m, text) == 0);
    CHECK_INT(wcstombs(0, wide, 0), 14);
    CHECK_INT(wcstombs(m, wide, 3), 2); /* no half characters */
    CHECK_ERRNO(mbstowcs(w, "ab\xff", 32), EILSEQ);
    CHECK_ERRNO(wcstombs(m, L"ab\xd800", 32), EILSEQ);

    mbstate_t st = {0};
    const char *from = text;
    CHECK_INT(mbsrtowcs(w, &from, 4, &st), 4);
    CHECK(from == text + 6);
    CHECK_INT(mbsrtowcs(w, &from, 32, &st), 3);
    CHECK(from == 0);
    from = text;
    CHECK_INT(mbsrtowcs(0, &from, 0, &st), 7);
    CHECK(from == text);
    from = "ok\xe4(";
    const char *bad = from;
    CHECK_ERRNO(mbsrtowcs(w, &from, 32, &st), EILSEQ);
    CHECK(from >= bad + 2 && from <= bad + 3);
    memset(&st, 0, sizeof st);
    from = text;
    CHECK_INT(mbsnrtowcs(w, &from, 2, 32, &st), 2);
    CHECK(from == text + 2);
    CHECK_INT(mbsnrtowcs(w, &from, 100, 32, &st), 5);
    CHECK(from == 0);
    /* An end in the middle of a character: what comes next completes it, wherever the state and the pointer stand. */
    from = text;
    size_t n = mbsnrtowcs(w, &from, 3, 32, &st);
    CHECK_INT(n, 2);
    n += mbsrtowcs(w + n, &from, 32 - n, &st);
    CHECK_INT(n, 7);
    CHECK(wcscmp(w, wide) == 0);

    const wchar_t *wfrom = wide;
    CHECK_INT(wcsrtombs(m, &wfrom, 5, &st), 4);
    CHECK(wfrom == wide + 3);
    CHECK_INT(wcsrtombs(m, &wfrom, 32, &st), 10);
    CHECK(wfrom == 0);
    wfrom = wide;
    CHECK_INT(wcsnrtombs(m, &wfrom, 3, 32, &st), 4);
    CHECK(wfrom == wide + 3);
    CHECK_INT(wcsnrtombs(0, &wfrom, 2, 0, &st), 3);
    CHECK(wfrom == wide + 3);
    wchar_t surrogate[] = {L'a', 0xdc00, 0};
    wfrom = surrogate;
    CHECK_ERRNO(wcsrtombs(m, &wfrom, 32, &st), EILSEQ);
    CHECK(wfrom == surrogate + 1);
}

static void bytes(void) {
    /* In the C locale every byte is a character, and comes back. */
    CHECK_INT(MB_CUR_MAX, 1);
    for (int byte = 1; byte < 256; byte++) {
        char in[2] = {(char)byte, 0}, out[8];
        wchar_t c = 0;
        CHECK_INT(mbtowc(&c, in, 1), 1);
        CHECK_INT(btowc(byte), c);
        CHECK_INT(wctob((wint_t)c), byte);
        CHECK(byte > 127 || c == byte);
        CHECK_INT(wcrtomb(out, c, 0), 1);
        CHECK(out[0] == in[0]);
    }
    char out[8];
    CHECK_ERRNO(wcrtomb(out, 0xe4, 0), EILSEQ);
    CHECK_INT(mbstowcs(0, "\xff\xc3\xa4", 0), 3);
}

int main(void) {
    bytes();
    CHECK(setlocale(LC_CTYPE, "C.UTF-8") != 0);
    CHECK_INT(MB_CUR_MAX, 4);
    CHECK(BAD != PART);
    one_by_one();
    strings();
    return 0;
}
