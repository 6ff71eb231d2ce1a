// <regex.h>, <fnmatch.h>, <glob.h>.
#define _GNU_SOURCE
#include "bench.h"
#include <fnmatch.h>
#include <glob.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *patterns[] = {
    "needle",                                        // literal
    "cat|dog|needle|bird",                           // alternation
    "[a-z]+[0-9]+",                                  // classes
    "([a-z]+) ([0-9]+)",                             // sub-matches
    "([a-z]+)@([a-z]+)\\.(com|org)",                 // address
    "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$", // numbers
    "(a|aa)*b",                                      // pathological
    "\\(.\\)\\1",                                    // back-reference, basic
    "^(.*)=(.*)$",                                   // key and value
    ".*needle.*",
};
static regex_t compiled[10];
static char long_text[8192];
static const char *subjects[] = {
    "there is a needle in here", "a small dog runs", "words and item42 here", "all apples 15 pears", "write to someone@example.org today",
    "192.168.10.254", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", "abcdefghijkklm", "variable=some value", "a line with a needle in it",
};

void prepare(void) {
    for (int i = 0; i < 10; i++)
        if (regcomp(&compiled[i], patterns[i], i == 7 ? 0 : REG_EXTENDED)) abort();
    static const char words[] = "some words of text without what is looked for, line after line ";
    for (size_t i = 0; i + 1 < sizeof long_text; i++) long_text[i] = words[i % (sizeof words - 1)];
    memcpy(long_text + 8100, "item42 needle aab", 17);
    mkdir("globbed", 0777);
    for (int i = 0; i < 100; i++) {
        char name[40];
        snprintf(name, sizeof name, "globbed/file%d.%s", i, i % 4 ? "txt" : "c");
        fclose(fopen(name, "w"));
    }
}

static void run_compile(long n, long a, long b) {
    (void)b;
    LOOP(({ regex_t r; int e = regcomp(&r, HIDE(patterns[a]), a == 7 ? 0 : REG_EXTENDED); regfree(&r); e; }))
}
static void run_test(long n, long a, long b) { (void)b; LOOP(regexec(&compiled[a], HIDE(subjects[a]), 0, NULL, 0)) }
static void run_match(long n, long a, long b) { (void)b; LOOP(({ regmatch_t m[5]; regexec(&compiled[a], HIDE(subjects[a]), 5, m, 0) + m[0].rm_so; })) }
static void run_long(long n, long a, long b) { LOOP(({ regmatch_t m[5]; regexec(&compiled[a], HIDE((const char *)long_text), (size_t)b, m, 0); })) }

OPERATION(run_fnmatch_star, fnmatch(HIDE("*.c"), HIDE("some_longer_name.c"), 0))
OPERATION(run_fnmatch_stars, fnmatch(HIDE("*a*b*c*"), HIDE("xxxaxxxbxxxxxxxcxxx"), 0))
OPERATION(run_fnmatch_set, fnmatch(HIDE("file[0-9][!a-f].t?t"), HIDE("file7x.txt"), 0))
OPERATION(run_fnmatch_path, fnmatch(HIDE("src/*/[a-z]*.c"), HIDE("src/header/name.c"), FNM_PATHNAME | FNM_PERIOD))
OPERATION(run_glob, ({ glob_t g; int e = glob(HIDE("globbed/*.c"), 0, NULL, &g); globfree(&g); e; }))

#define EACH(index, what) \
    {"regcomp/" what, run_compile, index, 0}, {"regexec-test/" what, run_test, index, 0}, {"regexec-match/" what, run_match, index, 0}
#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    EACH(0, "literal"), EACH(1, "alternation"), EACH(2, "classes"), EACH(3, "submatches"), EACH(4, "address"), EACH(5, "numbers"),
    EACH(6, "pathological"), EACH(7, "backreference"), EACH(8, "key-value"), EACH(9, "dot-star"),
    {"regexec-long/literal", run_long, 0, 1}, {"regexec-long/alternation", run_long, 1, 1}, {"regexec-long/classes", run_long, 2, 1},
    {"regexec-long/submatches", run_long, 3, 5}, {"regexec-long/pathological", run_long, 6, 1},
    ONE(fnmatch_star), ONE(fnmatch_stars), ONE(fnmatch_set), ONE(fnmatch_path), ONE(glob), {0},
};
