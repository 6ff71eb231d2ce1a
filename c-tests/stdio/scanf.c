// peer: differs no EBADF, no 0b literals, and long double only with another library
// stdin: 12 abc 3.5\n 0x1f,77|rest of it\n42
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

static int scan(const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vscanf(format, args);
    va_end(args);
    return n;
}

static int scan_file(FILE *f, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vfscanf(f, format, args);
    va_end(args);
    return n;
}

static int scan_text(const char *text, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsscanf(text, format, args);
    va_end(args);
    return n;
}

extern int __isoc99_scanf(const char *, ...), __isoc99_fscanf(FILE *, const char *, ...);
extern int __isoc99_sscanf(const char *, const char *, ...);
extern int __isoc99_vsscanf(const char *, const char *, va_list);

int main(void) {
    int a = 0, b = 0;
    char word[20] = "", set[20] = "";
    double d = 0;
    CHECK_INT(scanf("%d %19s %lf", &a, word, &d), 3);
    CHECK(a == 12 && strcmp(word, "abc") == 0 && d == 3.5);
    CHECK_INT(scan("%i,%d", &a, &b), 2);
    CHECK(a == 31 && b == 77);
    /* The unit that did not match stays. */
    CHECK_INT(scan("%d", &a), 0);
    CHECK_INT(getchar(), '|');
    CHECK_INT(__isoc99_scanf("%[a-z ]", set), 1);
    CHECK(strcmp(set, "rest of it") == 0);
    CHECK_INT(__isoc99_fscanf(stdin, " %d", &a), 1);
    CHECK_INT(a, 42);
    CHECK_INT(scanf("%d", &a), EOF);
    CHECK(feof(stdin));

    /* A file, across the buffer's end. */
    FILE *f = fopen("f", "w+");
    for (int i = 0; i < 5000; i++) fprintf(f, "%d %x ", i, i);
    rewind(f);
    for (int i = 0; i < 5000; i++) {
        CHECK_INT(fscanf(f, "%d%x", &a, (unsigned *)&b), 2);
        CHECK(a == i && b == i);
    }
    CHECK_INT(scan_file(f, "%d", &a), EOF);
    CHECK(feof(f));
    rewind(f);
    /* The offset is right behind what was read. */
    CHECK_INT(fscanf(f, "%d", &a), 1);
    CHECK_INT(ftell(f), 1);
    CHECK_INT(fscanf(f, "%d %n", &a, &b), 1);
    CHECK_INT(b, 3);
    CHECK_INT(ftell(f), 4);
    CHECK_INT(fclose(f), 0);
    f = fopen("f", "w");
    CHECK_ERRNO(fscanf(f, "%d", &a), EBADF);
    CHECK(ferror(f));
    CHECK_INT(fclose(f), 0);

    /* Strings. */
    CHECK_INT(sscanf("5 six", "%d %s", &a, word), 2);
    CHECK(a == 5 && strcmp(word, "six") == 0);
    CHECK_INT(sscanf("", "%d", &a), EOF);
    CHECK_INT(sscanf("   ", "%d", &a), EOF);
    CHECK_INT(sscanf("x", "%d", &a), 0);
    CHECK_INT(sscanf("12x", "%d%d", &a, &b), 1);
    CHECK_INT(sscanf("abc", "abd"), 0);
    CHECK_INT(sscanf("", "abd"), EOF);
    CHECK_INT(sscanf("", ""), 0);
    CHECK_INT(sscanf("17", "%*d"), 0);
    CHECK_INT(sscanf("12345", "%2d%3d", &a, &b), 2);
    CHECK(a == 12 && b == 345);
    CHECK_INT(scan_text("7 8", "%2$d %1$d", &a, &b), 2);
    CHECK(a == 8 && b == 7);
    CHECK_INT(__isoc99_sscanf("9", "%d", &a), 1);
    CHECK_INT(a, 9);

    /* Every length. */
    signed char hh;
    short h;
    long l;
    long long ll;
    intmax_t j;
    size_t z;
    ptrdiff_t t;
    unsigned char uhh;
    CHECK_INT(
        sscanf("-1 -2 -3 -4 -5 6 -7 255", "%hhd %hd %ld %lld %jd %zu %td %hhu", &hh, &h, &l, &ll, &j, &z, &t, &uhh), 8);
    CHECK(hh == -1 && h == -2 && l == -3 && ll == -4 && j == -5 && z == 6 && t == -7 && uhh == 255);
    unsigned u, o, x;
    CHECK_INT(sscanf("10 10 10 0x1F 0b101", "%u %o %x %X %i", &u, &o, &x, (unsigned *)&a, &b), 5);
    CHECK(u == 10 && o == 8 && x == 16 && a == 31 && b == 5);
    void *p;
    CHECK_INT(sscanf("0x1234", "%p", &p), 1);
    CHECK(p == (void *)0x1234);
    char c3[4] = "###";
    CHECK_INT(sscanf(" abc", "%3c", c3), 1);
    CHECK(memcmp(c3, " ab#", 4) != 0 && memcmp(c3, " ab", 3) == 0);
    CHECK_INT(sscanf("abc]x", "%[]abc]", word), 1);
    CHECK(strcmp(word, "abc]") == 0);
    CHECK_INT(sscanf("xyz123", "%[^0-9]%d", word, &a), 2);
    CHECK(strcmp(word, "xyz") == 0 && a == 123);
    CHECK_INT(sscanf("50%", "%d%%", &a), 1);
    float fl;
    long double ld;
    CHECK_INT(sscanf("1.5 -2.25e1 0x1p4 inf", "%f %lf %Lf %f", &fl, &d, &ld, &fl), 4);
    CHECK(d == -22.5 && ld == 16.0L && fl > 1e38f);
    char *m = NULL;
    CHECK_INT(sscanf("allocate me", "%ms", &m), 1);
    CHECK(m && strcmp(m, "allocate") == 0);
    free(m);
    CHECK_INT(sscanf("aaab", "%m[a]", &m), 1);
    CHECK(m && strcmp(m, "aaa") == 0);
    free(m);
    return 0;
}
