#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

/* Names that objects compiled against other headers refer to. */
extern ssize_t __getdelim(char **, size_t *, int, FILE *);
extern int __isoc99_vscanf(const char *, va_list), __isoc99_vsscanf(const char *, const char *, va_list);
extern int __isoc99_vfscanf(FILE *, const char *, va_list);
#undef freopen64
#undef tmpfile64
extern FILE *freopen64(const char *, const char *, FILE *), *tmpfile64(void);

#define FORWARD(name, call, ...)                                                                                       \
    static int name(__VA_ARGS__, ...) {                                                                                \
        va_list args;                                                                                                  \
        va_start(args, format);                                                                                        \
        int n = call;                                                                                                  \
        va_end(args);                                                                                                  \
        return n;                                                                                                      \
    }
FORWARD(scan, __isoc99_vscanf(format, args), const char *format)
FORWARD(scan_file, __isoc99_vfscanf(f, format, args), FILE *f, const char *format)
FORWARD(scan_text, __isoc99_vsscanf(text, format, args), const char *text, const char *format)

int main(void) {
    FILE *f = tmpfile64();
    CHECK(f != NULL);
    CHECK(fputs("a:b 17\n", f) >= 0);
    rewind(f);
    char *text = NULL;
    size_t size = 0;
    CHECK_INT(__getdelim(&text, &size, ':', f), 2);
    CHECK(text && strcmp(text, "a:") == 0);
    free(text);
    char word[10];
    int n = 0;
    CHECK_INT(scan_file(f, "%9s %d", word, &n), 2);
    CHECK(strcmp(word, "b") == 0 && n == 17);
    CHECK_INT(scan_text("18", "%d", &n), 1);
    CHECK_INT(n, 18);
    CHECK_INT(fclose(f), 0);
    f = fopen("in", "w");
    CHECK(fputs("19", f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK(freopen64("in", "r", stdin) == stdin);
    CHECK_INT(scan("%d", &n), 1);
    CHECK_INT(n, 19);
    return 0;
}
