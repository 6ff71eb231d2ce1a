#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>
#include "test.h"

/* Names that objects compiled against other headers refer to. */
extern int __isoc99_wscanf(const wchar_t *, ...), __isoc99_vwscanf(const wchar_t *, va_list);
extern int __isoc99_fwscanf(FILE *, const wchar_t *, ...), __isoc99_vfwscanf(FILE *, const wchar_t *, va_list);
extern int __isoc99_swscanf(const wchar_t *, const wchar_t *, ...);
extern int __isoc99_vswscanf(const wchar_t *, const wchar_t *, va_list);
extern wint_t __fgetwc_unlocked(FILE *), __fputwc_unlocked(wchar_t, FILE *);

#define FORWARD(name, call, ...)                                                                                       \
    static int name(__VA_ARGS__, ...) {                                                                                \
        va_list args;                                                                                                  \
        va_start(args, format);                                                                                        \
        int n = call;                                                                                                  \
        va_end(args);                                                                                                  \
        return n;                                                                                                      \
    }
FORWARD(scan, __isoc99_vwscanf(format, args), const wchar_t *format)
FORWARD(scan_file, __isoc99_vfwscanf(f, format, args), FILE *f, const wchar_t *format)
FORWARD(scan_text, __isoc99_vswscanf(text, format, args), const wchar_t *text, const wchar_t *format)

int main(void) {
    int a = 0, b = 0;
    FILE *f = fopen("f", "w+");
    CHECK(fputws(L"1 2 3 4 5", f) >= 0);
    CHECK_INT(__fputwc_unlocked(L'!', f), L'!');
    rewind(f);
    CHECK_INT(__fgetwc_unlocked(f), L'1');
    CHECK_INT(__isoc99_fwscanf(f, L"%d", &a), 1);
    CHECK_INT(scan_file(f, L"%d", &b), 1);
    CHECK(a == 2 && b == 3);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(__isoc99_swscanf(L"6", L"%d", &a), 1);
    CHECK_INT(scan_text(L"7", L"%d", &b), 1);
    CHECK(a == 6 && b == 7);
    CHECK(freopen("f", "r", stdin) == stdin);
    CHECK_INT(__isoc99_wscanf(L"%d", &a), 1);
    CHECK_INT(scan(L"%d", &b), 1);
    CHECK(a == 1 && b == 2);
    return 0;
}
