// printf and scanf, by conversion.
#define _GNU_SOURCE
#include "bench.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static char text[512];
static FILE *output;

void prepare(void) {
    output = fopen("bench.out", "w");
    if (!output) abort();
}

#define PRINT(name, ...) OPERATION(run_##name, snprintf(HIDE((char *)text), sizeof text, __VA_ARGS__))
PRINT(literal, HIDE("a literal without any conversion in it"), 0)
PRINT(d, HIDE("%d"), HIDE(42))
PRINT(d_large, HIDE("%d"), HIDE(-1234567890))
PRINT(d_padded, HIDE("%08d|%-8d"), HIDE(1234), HIDE(-56))
PRINT(lld, HIDE("%lld"), HIDE(1234567890123456789LL))
PRINT(x, HIDE("%x"), HIDE(0xdeadbeefu))
PRINT(s, HIDE("%s"), HIDE("a short string"))
PRINT(s_padded, HIDE("%-20s|%.5s"), HIDE("a string"), HIDE("cut after five"))
PRINT(c, HIDE("%c%c"), HIDE('a'), HIDE('b'))
PRINT(p, HIDE("%p"), (void *)HIDE(text))
PRINT(mixed, HIDE("%s:%d: error %u in \"%s\" (%x)\n"), HIDE("file.c"), HIDE(123), HIDE(7u), HIDE("name"), HIDE(255u))
PRINT(f, HIDE("%f"), HIDE(3.14159))
PRINT(f2, HIDE("%.2f"), HIDE(1234.5678))
PRINT(f_large, HIDE("%f"), HIDE(1.2345e200))
PRINT(e, HIDE("%e"), HIDE(6.02214076e23))
PRINT(g, HIDE("%g"), HIDE(0.0001))
PRINT(g17, HIDE("%.17g"), HIDE(0.1))
PRINT(a, HIDE("%a"), HIDE(3.14159))
#ifndef PEER // long double needs another library there
static volatile long double quad = 3.25L;
PRINT(Lf, HIDE("%Lf"), quad)
#endif
PRINT(ls, HIDE("%ls"), HIDE(L"wide text"))
PRINT(positional, HIDE("%2$s %1$d"), HIDE(1), HIDE("two"))
PRINT(star, HIDE("%*.*d"), 10, 5, HIDE(42))
OPERATION(run_sprintf, sprintf(HIDE((char *)text), HIDE("%d %s"), HIDE(1), HIDE("two")))
OPERATION(run_asprintf, ({ char *t; int k = asprintf(&t, HIDE("%d %s"), HIDE(1), HIDE("two")); free(t); k; }))
OPERATION(run_swprintf, swprintf((wchar_t *)(void *)text, 100, HIDE(L"%d %s"), HIDE(1), HIDE("two")))
static void run_fprintf(long n, long a, long b) {
    (void)a, (void)b;
    static long total;
    LOOP(({ if (++total % 65536 == 0) rewind(output); fprintf(output, HIDE("%d %s\n"), HIDE(12345), HIDE("text")); }))
}

#define SCAN(name, ...) OPERATION(run_scan_##name, sscanf(__VA_ARGS__))
static int i1, i2, i3;
static double d1, d2;
static char s1[64], s2[64];
SCAN(d, HIDE("42"), HIDE("%d"), &i1)
SCAN(three, HIDE("10 -20 30"), HIDE("%d %d %d"), &i1, &i2, &i3)
SCAN(x, HIDE("deadbeef"), HIDE("%x"), (unsigned *)&i1)
SCAN(s, HIDE("word another"), HIDE("%63s%63s"), s1, s2)
SCAN(set, HIDE("key=value"), HIDE("%63[a-z]=%63[^\n]"), s1, s2)
SCAN(lf, HIDE("3.14159"), HIDE("%lf"), &d1)
SCAN(lf2, HIDE("1.5e10 0.31415926535897931"), HIDE("%lf %lf"), &d1, &d2)
SCAN(mixed, HIDE("name 12 3.5"), HIDE("%63s %d %lf"), s1, &i1, &d1)

#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    ONE(literal), ONE(d), ONE(d_large), ONE(d_padded), ONE(lld), ONE(x), ONE(s), ONE(s_padded), ONE(c), ONE(p), ONE(mixed), ONE(f), ONE(f2), ONE(f_large),
    ONE(e), ONE(g), ONE(g17), ONE(a),
#ifndef PEER
    ONE(Lf),
#endif
    ONE(ls), ONE(positional), ONE(star), ONE(sprintf), ONE(asprintf), ONE(swprintf), ONE(fprintf),
    ONE(scan_d), ONE(scan_three), ONE(scan_x), ONE(scan_s), ONE(scan_set), ONE(scan_lf), ONE(scan_lf2), ONE(scan_mixed), {0},
};
