// live-blocks: 0
// peer: skip wasi-libc has no REG_STARTEND
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char got[300];

static const char *run(const char *pattern, int cflags, const char *text, int eflags) {
    regex_t r;
    regmatch_t m[6];
    int error = regcomp(&r, pattern, cflags);
    if (error) {
        snprintf(got, sizeof got, "error %d", error);
        return got;
    }
    error = regexec(&r, text, 6, m, eflags);
    got[0] = 0;
    if (error)
        snprintf(got, sizeof got, "no %d", error);
    else if (cflags & REG_NOSUB)
        strcpy(got, "yes");
    else
        for (unsigned i = 0; i < 6; i++)
            if (i <= r.re_nsub)
                sprintf(got + strlen(got), "(%d,%d)", (int)m[i].rm_so, (int)m[i].rm_eo);
            else
                CHECK(m[i].rm_so == -1 && m[i].rm_eo == -1);
    regfree(&r);
    return got;
}

#define IS(pattern, cflags, text, eflags, expected)                                                                    \
    do {                                                                                                               \
        if (strcmp(run(pattern, cflags, text, eflags), expected))                                                      \
            printf("%s on %s: %s, expected %s\n", pattern, text, got, expected);                                       \
    } while (0)

int main(void) {
    IS("b", 0, "abc", 0, "(1,2)");
    IS("(a|ab)(c|bcd)(d*)", REG_EXTENDED, "abcd", 0, "(0,4)(0,2)(2,3)(3,4)");
    IS("((a)|(b))*", REG_EXTENDED, "ab", 0, "(0,2)(1,2)(-1,-1)(1,2)");
    IS("\\(a*\\)\\1", 0, "aaaa", 0, "(0,4)(0,2)");
    IS("a{2,3}", REG_EXTENDED, "aaaa", 0, "(0,3)");
    IS("a{2,3}", 0, "a{2,3}", 0, "(0,6)");
    IS("HeLLo", REG_ICASE, "hEllO", 0, "(0,5)");
    IS("x", 0, "abc", 0, "no 1");
    IS("(a)(b)", REG_EXTENDED | REG_NOSUB, "ab", 0, "yes");
    IS("^a", 0, "a", REG_NOTBOL, "no 1");
    IS("a$", 0, "a", REG_NOTEOL, "no 1");
    IS("^b$", REG_NEWLINE, "a\nb\nc", REG_NOTBOL | REG_NOTEOL, "(2,3)");
    IS("^b$", 0, "a\nb\nc", 0, "no 1");
    IS("a.c", REG_NEWLINE, "a\nc", 0, "no 1");
    IS("a.c", 0, "a\nc", 0, "(0,3)");
    IS("[[:digit:]]+", REG_EXTENDED, "ab123", 0, "(2,5)");
    IS("[[=a=][.b.]]*", 0, "abba!", 0, "(0,4)");
    IS("", REG_EXTENDED, "x", 0, "(0,0)");
    IS("[[:nope:]]", 0, "", 0, "error 4");
    IS("[[.nope.]]", 0, "", 0, "error 3");
    IS("a\\", 0, "", 0, "error 5");
    IS("\\1", 0, "", 0, "error 6");
    IS("[a", 0, "", 0, "error 7");
    IS("(a", REG_EXTENDED, "", 0, "error 8");
    IS("\\(a", 0, "", 0, "error 8");
    IS("a{1", REG_EXTENDED, "", 0, "error 9");
    IS("a{2,1}", REG_EXTENDED, "", 0, "error 10");
    IS("[b-a]", 0, "", 0, "error 11");
    IS("*a", REG_EXTENDED, "", 0, "error 13");
    IS("((((x{255}){255}){255}){255})", REG_EXTENDED, "", 0, "error 12");

    setlocale(LC_ALL, "C.UTF-8");
    IS("^.$", 0, "\xc3\xa9", 0, "(0,2)");
    IS("\xc3\x89", REG_ICASE, "\xc3\xa9", 0, "(0,2)");
    setlocale(LC_ALL, "C");
    IS("^.$", 0, "\xc3\xa9", 0, "no 1");

    regex_t r;
    CHECK_INT(regcomp(&r, "a(b)?", REG_EXTENDED), 0);
    CHECK_INT(r.re_nsub, 1);
    CHECK_INT(regexec(&r, "a", 0, NULL, 0), 0);
    regmatch_t m[2] = {{2, 7}, {0, 0}};
    CHECK_INT(regexec(&r, "ab\0ab\0ab", 2, m, REG_STARTEND), 0);
    CHECK(m[0].rm_so == 3 && m[0].rm_eo == 5 && m[1].rm_so == 4);
    regfree(&r);

    /* the stack holds and time does not run away */
    size_t n = 50000;
    char *deep = malloc(2 * n + 2);
    memset(deep, '(', n);
    deep[n] = 'a';
    memset(deep + n + 1, ')', n);
    deep[2 * n + 1] = 0;
    int error = regcomp(&r, deep, REG_EXTENDED);
    CHECK(error == 0 || error == REG_ESPACE);
    if (!error) {
        CHECK_INT(regexec(&r, "a", 0, NULL, 0), 0);
        regfree(&r);
    }
    memset(deep, 'x', 2 * n);
    CHECK_INT(regcomp(&r, "(x+x+)+y", REG_EXTENDED), 0);
    CHECK_INT(regexec(&r, deep + 2 * n - 3000, 0, NULL, 0), REG_NOMATCH);
    regfree(&r);
    free(deep);

    char text[10];
    for (int i = 0; i <= 14; i++) {
        size_t needed = regerror(i, &r, NULL, 0);
        CHECK(needed > 3);
        CHECK_INT(regerror(i, NULL, text, sizeof text), needed);
        CHECK_INT(strlen(text), needed - 1 < 9 ? needed - 1 : 9);
    }
    return 0;
}
