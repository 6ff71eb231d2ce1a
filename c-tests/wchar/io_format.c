// peer: differs swprintf sets no errno
// stdin: 17 w\xc3\xb6rter 2.5 rest
#define _GNU_SOURCE
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

#define FORWARD(name, function, first_type)                                                                            \
    static int name(first_type first, const wchar_t *format, ...) {                                                    \
        va_list args;                                                                                                  \
        va_start(args, format);                                                                                        \
        int n = function(first, format, args);                                                                         \
        va_end(args);                                                                                                  \
        return n;                                                                                                      \
    }
FORWARD(print_to, vfwprintf, FILE *)
FORWARD(scan_file, vfwscanf, FILE *)
FORWARD(scan_text, vswscanf, const wchar_t *)

static int print(const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vwprintf(format, args);
    va_end(args);
    return n;
}

static int scan(const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vwscanf(format, args);
    va_end(args);
    return n;
}

static int storage(wchar_t *to, size_t size, const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vswprintf(to, size, format, args);
    va_end(args);
    return n;
}

int main(void) {
    CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
    wchar_t text[100];
    CHECK_INT(swprintf(text, 100, L"%d %ls %s %lc %c €", 42, L"grün", "blau", (wint_t)L'ß', 'x'), 18);
    CHECK(wcscmp(text, L"42 grün blau ß x €") == 0);
    CHECK_INT(storage(text, 5, L"%ls", L"vier"), 4);
    CHECK(wcscmp(text, L"vier") == 0);
    CHECK_ERRNO(storage(text, 4, L"%ls", L"vier"), EOVERFLOW);
    CHECK_ERRNO(swprintf(text, 0, L"x"), EOVERFLOW);
    CHECK_INT(storage(text, 20, L"%5ls|%-5ls|%.2ls", L"äö", L"ü", L"ßßß"), 14);
    CHECK(wcscmp(text, L"   äö|ü    |ßß") == 0);

    FILE *f = fopen("f", "w+");
    CHECK_INT(fwprintf(f, L"%ls=%d\n", L"größe", 7), 8);
    CHECK_INT(print_to(f, L"%.3f %s\n", 1.5, "née"), 10);
    CHECK_INT(ftell(f), 10 + 11);
    rewind(f);
    wchar_t word[20];
    char narrow[20];
    int a;
    double d;
    CHECK_INT(fwscanf(f, L"%l[^=]=%d", word, &a), 2);
    CHECK(wcscmp(word, L"größe") == 0 && a == 7);
    CHECK_INT(scan_file(f, L"%lf %s", &d, narrow), 2);
    CHECK(d == 1.5 && strcmp(narrow, "née") == 0);
    CHECK_INT(fgetwc(f), L'\n');
    CHECK_INT(fwscanf(f, L"%d", &a), EOF);
    CHECK(feof(f));
    CHECK_INT(fclose(f), 0);

    CHECK_INT(swscanf(L"12 äb", L"%d %ls", &a, word), 2);
    CHECK(a == 12 && wcscmp(word, L"äb") == 0);
    CHECK_INT(scan_text(L"x", L"%d", &a), 0);
    CHECK_INT(swscanf(L"", L"%d", &a), EOF);

    CHECK_INT(wscanf(L"%d %ls", &a, word), 2);
    CHECK(a == 17 && wcscmp(word, L"wörter") == 0);
    CHECK_INT(scan(L"%lf", &d), 1);
    CHECK(d == 2.5);
    CHECK_INT(getwchar(), L' ');
    CHECK_INT(getwchar_unlocked(), L'r');
    /* The character that did not match stays. */
    CHECK_INT(wscanf(L"x"), 0);
    CHECK_INT(getwchar(), L'e');

    /* Matching across the buffer's end, and the unmatched character put back there. */
    f = fopen("g", "w+");
    for (int i = 0; i < 6000; i++) CHECK(fwprintf(f, L"%dä", i) >= 2);
    for (int pass = 0; pass < 2; pass++) {
        rewind(f);
        if (pass) setvbuf(f, NULL, _IONBF, 0);
        for (int i = 0; i < 6000; i++) {
            CHECK_INT(fwscanf(f, L"%d", &a), 1);
            CHECK_INT(a, i);
            CHECK_INT(fgetwc(f), L'ä');
        }
    }
    CHECK_INT(fclose(f), 0);

    CHECK_INT(wprintf(L"%ls\n", L"weiß"), 5);
    CHECK_INT(print(L"%s%c\n", "né", '!'), 4);
    return 0;
}
