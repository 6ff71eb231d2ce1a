// <stdlib.h> without malloc, <search.h>, <ctype.h>, <inttypes.h>.
#define _GNU_SOURCE
#include "bench.h"
#include <ctype.h>
#include <inttypes.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 1000
static int source[5][COUNT], work[COUNT], sorted[COUNT];
static char names[COUNT][16];
static char *words[COUNT];
struct record { int key; char rest[60]; };
static struct record records[COUNT], sorted_records[COUNT];

static unsigned state = 12345;
static unsigned next(void) { return state = state * 1664525u + 1013904223u, state >> 8; }

static int by_int(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int by_text(const void *a, const void *b) { return strcmp(a, b); }

void prepare(void) {
    for (int i = 0; i < COUNT; i++) {
        source[0][i] = (int)next();
        source[1][i] = i;
        source[2][i] = 7;
        source[3][i] = i < COUNT / 2 ? i : COUNT - i;
        source[4][i] = COUNT - i;
        sorted[i] = 3 * i;
        snprintf(names[i], sizeof names[i], "name%u", next() % 100000);
        records[i].key = (int)next();
        sorted_records[i].key = i;
    }
    setenv("BENCH_FIRST", "one", 1);
    for (int i = 0; i < 20; i++) {
        char name[20];
        snprintf(name, sizeof name, "BENCH_%d", i);
        setenv(name, "value", 1);
    }
    hcreate(2 * COUNT);
    for (int i = 0; i < COUNT; i++) hsearch((ENTRY){.key = names[i], .data = names[i]}, ENTER);
}

OPERATION(run_atoi, atoi(HIDE("42")))
OPERATION(run_atoi_long, atoi(HIDE("  -1234567")))
OPERATION(run_atol, atol(HIDE("123456789")))
OPERATION(run_atof, atof(HIDE("3.25")) * 4)
OPERATION(run_strtol, strtol(HIDE("12345"), NULL, 10))
OPERATION(run_strtol_max, strtol(HIDE("-2147483648"), NULL, 10))
OPERATION(run_strtol_any, strtol(HIDE("0x7fff"), NULL, 0))
OPERATION(run_strtoul_octal, strtoul(HIDE("0755"), NULL, 8))
OPERATION(run_strtoull_hex, strtoull(HIDE("deadbeefcafe1234"), NULL, 16))
OPERATION(run_strtoll, strtoll(HIDE("1234567890123456789"), NULL, 10))
OPERATION(run_strtod_short, strtod(HIDE("1.5"), NULL) * 2)
OPERATION(run_strtod_whole, strtod(HIDE("1234567"), NULL))
OPERATION(run_strtod_exponent, strtod(HIDE("6.02214076e23"), NULL) * 1e-20)
OPERATION(run_strtod_17, strtod(HIDE("0.31415926535897931"), NULL) * 1e6)
OPERATION(run_strtod_huge, strtod(HIDE("1.7976931348623157e308"), NULL) * 1e-300)
OPERATION(run_strtod_tiny, strtod(HIDE("4.9406564584124654e-324"), NULL) * 1e300)
OPERATION(run_strtod_40, strtod(HIDE("3.141592653589793238462643383279502884197"), NULL) * 1e6)
OPERATION(run_strtod_hex, strtod(HIDE("0x1.921fb54442d18p+1"), NULL) * 1e6)
OPERATION(run_strtof, strtof(HIDE("3.14159"), NULL) * 1e6f)
OPERATION(run_abs_div, ({ div_t d = div(HIDE(1234567), HIDE(89)); d.quot + d.rem + abs(HIDE(-5)); }))
OPERATION(run_lldiv, ({ lldiv_t d = lldiv(HIDE(123456789012345LL), HIDE(89LL)); d.quot + d.rem; }))
OPERATION(run_rand, rand())
OPERATION(run_random, random())
OPERATION(run_rand_r, ({ static unsigned seed = 1; rand_r(&seed); }))
OPERATION(run_drand48, drand48() * 1e6)
OPERATION(run_lrand48, lrand48())
OPERATION(run_getenv_first, getenv(HIDE("BENCH_FIRST")))
OPERATION(run_getenv_last, getenv(HIDE("BENCH_19")))
OPERATION(run_getenv_missing, getenv(HIDE("NOT_THERE")))
OPERATION(run_setenv, setenv(HIDE("BENCH_SET"), HIDE("a value"), 1))
OPERATION(run_l64a, a64l(l64a(HIDE(123456789))))

static void run_qsort(long n, long a, long b) {
    (void)b;
    LOOP((memcpy(work, source[a], sizeof work), qsort(work, COUNT, sizeof *work, by_int), work[5]))
}
static void run_qsort_small(long n, long a, long b) {
    (void)b;
    LOOP((memcpy(work, source[0], (size_t)a * sizeof *work), qsort(work, (size_t)a, sizeof *work, by_int), work[5]))
}
static void run_qsort_strings(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(({ for (int i = 0; i < COUNT; i++) words[i] = names[i]; qsort(words, COUNT, sizeof *words, by_name); words[0][0]; }))
}
static void run_qsort_records(long n, long a, long b) {
    (void)a, (void)b;
    static struct record copy[COUNT];
    LOOP((memcpy(copy, records, sizeof copy), qsort(copy, COUNT, sizeof *copy, by_int), copy[3].key))
}
OPERATION(run_bsearch, ({ int key = (int)(next() % 3000); (long)bsearch(&key, sorted, COUNT, sizeof *sorted, by_int); }))
OPERATION(run_bsearch_records, ({ int key = (int)(next() % COUNT); (long)bsearch(&key, sorted_records, COUNT, sizeof *sorted_records, by_int); }))
OPERATION(run_hsearch, (long)hsearch((ENTRY){.key = names[next() % COUNT]}, FIND))
OPERATION(run_lfind, ({ size_t count = 100; int key = 150; (long)lfind(&key, sorted, &count, sizeof *sorted, by_int); }))
static void run_tsearch(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) {
        void *root = NULL;
        for (int j = 0; j < 200; j++) tsearch(names[j], &root, by_text);
        for (int j = 0; j < 200; j++) sink = (long)tfind(names[j], &root, by_text);
        for (int j = 0; j < 200; j++) tdelete(names[j], &root, by_text);
    }
}

#define CTYPE(name) \
    static void run_##name(long n, long a, long b) { \
        (void)a, (void)b; \
        const unsigned char *s = HIDE((const unsigned char *)"The quick Brown fox, 1234567890 jumps over\tTHE lazy dog; done.\n"); \
        for (long i = 0; i < n; i++) { \
            int count = 0; \
            for (int j = 0; j < 64; j++) count += !!name(s[j]); \
            sink = count; \
            TOUCH(); \
        } \
    }
CTYPE(isalpha) CTYPE(isalnum) CTYPE(isdigit) CTYPE(isspace) CTYPE(isupper) CTYPE(ispunct) CTYPE(isprint) CTYPE(isxdigit) CTYPE(toupper) CTYPE(tolower)

#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    ONE(atoi), ONE(atoi_long), ONE(atol), ONE(atof), ONE(strtol), ONE(strtol_max), ONE(strtol_any), ONE(strtoul_octal), ONE(strtoull_hex), ONE(strtoll),
    ONE(strtod_short), ONE(strtod_whole), ONE(strtod_exponent), ONE(strtod_17), ONE(strtod_huge), ONE(strtod_tiny), ONE(strtod_40), ONE(strtod_hex), ONE(strtof),
    ONE(abs_div), ONE(lldiv), ONE(rand), ONE(random), ONE(rand_r), ONE(drand48), ONE(lrand48),
    ONE(getenv_first), ONE(getenv_last), ONE(getenv_missing), ONE(setenv), ONE(l64a),
    {"qsort/random", run_qsort, 0, 0}, {"qsort/sorted", run_qsort, 1, 0}, {"qsort/equal", run_qsort, 2, 0}, {"qsort/organ-pipe", run_qsort, 3, 0},
    {"qsort/reversed", run_qsort, 4, 0}, {"qsort/10", run_qsort_small, 10, 0}, {"qsort/strings", run_qsort_strings, 0, 0}, {"qsort/records", run_qsort_records, 0, 0},
    ONE(bsearch), ONE(bsearch_records), ONE(hsearch), ONE(lfind), ONE(tsearch),
    ONE(isalpha), ONE(isalnum), ONE(isdigit), ONE(isspace), ONE(isupper), ONE(ispunct), ONE(isprint), ONE(isxdigit), ONE(toupper), ONE(tolower), {0},
};
