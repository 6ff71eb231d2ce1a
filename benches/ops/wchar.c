// <wchar.h>, <wctype.h>, <uchar.h>, multibyte strings and <iconv.h>.
#define _GNU_SOURCE
#include "bench.h"
#include <iconv.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>

static wchar_t wide[4200], second[4200], target[4200];
static char ascii[4097], mixed[4097], bytes[20000];
static wchar_t mixed_wide[4097];
static iconv_t latin, sixteen, from_sixteen;
static char utf16[16384];
static size_t utf16_length;

void prepare(void) {
    if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
    for (int i = 0; i < 4096; i++) wide[i] = second[i] = L'a' + i % 26;
    static const char words[] = "na\xc3\xafve caf\xc3\xa9 \xe2\x82\xac 12 \xf0\x9f\x98\x80 plain text ";
    for (int i = 0; i < 4096; i++) ascii[i] = 'a' + i % 26;
    size_t at = 0;
    while (at + sizeof words < sizeof mixed) memcpy(mixed + at, words, sizeof words), at += sizeof words - 1;
    mbstowcs(mixed_wide, mixed, 4096);
    latin = iconv_open("ISO-8859-1", "UTF-8");
    sixteen = iconv_open("UTF-16LE", "UTF-8");
    from_sixteen = iconv_open("UTF-8", "UTF-16LE");
    char *in = mixed, *out = utf16;
    size_t left = strlen(mixed), out_left = sizeof utf16;
    iconv(sixteen, &in, &left, &out, &out_left);
    utf16_length = sizeof utf16 - out_left;
}

#define ON_WIDE(name, expression) \
    static void run_##name(long n, long a, long b) { \
        (void)b; \
        wchar_t *s = HIDE(wide), *t = HIDE(second); \
        (void)t; \
        wchar_t one = s[a], two = t[a]; \
        s[a] = t[a] = 0; \
        LOOP(expression) \
        s[a] = one, t[a] = two; \
    }

ON_WIDE(wcslen, wcslen(s))
ON_WIDE(wcscmp, wcscmp(s, t))
ON_WIDE(wcsncmp, wcsncmp(s, t, HIDE(a + 2)))
ON_WIDE(wcschr, wcschr(s, L'#'))
ON_WIDE(wcsrchr, wcsrchr(s, L'#'))
ON_WIDE(wcscpy, wcscpy(HIDE(target), s))
ON_WIDE(wcsspn, wcsspn(s, L"abcdefghijklmnopqrstuvwxyz"))
ON_WIDE(wcscspn, wcscspn(s, L" \t\n"))
ON_WIDE(wcsstr, wcsstr(s, L"xyzz"))
ON_WIDE(wmemchr, wmemchr(s, L'#', HIDE(a)))
ON_WIDE(wmemcmp, wmemcmp(s, t, HIDE(a)))
ON_WIDE(wmemset, wmemset(HIDE(target), L'q', HIDE(a)))
ON_WIDE(wmemcpy, wmemcpy(HIDE(target), s, HIDE(a)))

static void run_mbstowcs(long n, long a, long b) {
    char *s = HIDE(b ? mixed : ascii), kept = s[a];
    s[a] = 0;
    LOOP(mbstowcs(HIDE(target), s, 4096))
    s[a] = kept;
}
static void run_wcstombs(long n, long a, long b) {
    wchar_t *s = HIDE(b ? mixed_wide : wide), kept = s[a];
    s[a] = 0;
    LOOP(wcstombs(HIDE(bytes), s, sizeof bytes))
    s[a] = kept;
}
static void run_mbsrtowcs(long n, long a, long b) {
    char *s = HIDE(b ? mixed : ascii), kept = s[a];
    s[a] = 0;
    LOOP(({ const char *p = s; mbstate_t state = {0}; mbsrtowcs(HIDE(target), &p, 4096, &state); }))
    s[a] = kept;
}
OPERATION(run_mbrtowc_ascii, ({ wchar_t w; mbstate_t s = {0}; mbrtowc(&w, HIDE("a"), 1, &s) + w; }))
OPERATION(run_mbrtowc_three, ({ wchar_t w; mbstate_t s = {0}; mbrtowc(&w, HIDE("\xe2\x82\xac"), 3, &s) + w; }))
OPERATION(run_wcrtomb, ({ char t[8]; mbstate_t s = {0}; wcrtomb(t, HIDE(L'\x20ac'), &s) + t[0]; }))
OPERATION(run_mblen, mblen(HIDE("\xc3\xa9"), 2))
OPERATION(run_btowc, btowc(HIDE('a')))
OPERATION(run_mbrtoc16, ({ char16_t w; mbstate_t s = {0}; mbrtoc16(&w, HIDE("\xc3\xa9"), 2, &s) + w; }))
OPERATION(run_c32rtomb, ({ char t[8]; mbstate_t s = {0}; c32rtomb(t, HIDE(0x1f600), &s) + t[0]; }))
OPERATION(run_iswalpha_ascii, iswalpha(HIDE(L'k')))
OPERATION(run_iswalpha_wide, iswalpha(HIDE(0x4e00)) + iswalpha(HIDE(0xe9)))
OPERATION(run_towupper, towupper(HIDE(0xe9)) + towupper(HIDE(L'k')))
OPERATION(run_wcwidth, wcwidth(HIDE(0x4e00)) + wcwidth(HIDE(L'k')))
OPERATION(run_wctype, wctype(HIDE("alnum")))
OPERATION(run_wcstol, wcstol(HIDE(L"123456"), NULL, 10))
OPERATION(run_wcstod, wcstod(HIDE(L"3.14159"), NULL))
static void run_iconv(long n, long a, long b) {
    iconv_t how = a == 0 ? sixteen : a == 1 ? from_sixteen : latin;
    LOOP(({
        char *in = a == 1 ? utf16 : b ? mixed : ascii, *out = bytes;
        size_t left = a == 1 ? utf16_length : strlen(in), out_left = sizeof bytes;
        iconv(how, &in, &left, &out, &out_left);
    }))
}
OPERATION(run_iconv_open, iconv_close(iconv_open(HIDE("UTF-16LE"), HIDE("UTF-8"))))

#define FEW(name) {#name "/8", run_##name, 8, 0}, {#name "/64", run_##name, 64, 0}, {#name "/4k", run_##name, 4095, 0}
#define ONE(name) {#name, run_##name, 0, 0}

const struct operation operations[] = {
    FEW(wcslen), FEW(wcscmp), FEW(wcsncmp), FEW(wcschr), FEW(wcsrchr), FEW(wcscpy), FEW(wcsspn), FEW(wcscspn), FEW(wcsstr),
    FEW(wmemchr), FEW(wmemcmp), FEW(wmemset), FEW(wmemcpy), FEW(mbstowcs), {"mbstowcs-mixed/2k", run_mbstowcs, 2030, 1},
    FEW(wcstombs), {"wcstombs-mixed/2k", run_wcstombs, 2000, 1}, {"mbsrtowcs-mixed/2k", run_mbsrtowcs, 2030, 1},
    ONE(mbrtowc_ascii), ONE(mbrtowc_three), ONE(wcrtomb), ONE(mblen), ONE(btowc), ONE(mbrtoc16), ONE(c32rtomb),
    ONE(iswalpha_ascii), ONE(iswalpha_wide), ONE(towupper), ONE(wcwidth), ONE(wctype), ONE(wcstol), ONE(wcstod),
    {"iconv-utf8-utf16/ascii", run_iconv, 0, 0}, {"iconv-utf8-utf16/mixed", run_iconv, 0, 1},
    {"iconv-utf16-utf8", run_iconv, 1, 0}, {"iconv-utf8-latin1/ascii", run_iconv, 2, 0}, ONE(iconv_open), {0},
};
