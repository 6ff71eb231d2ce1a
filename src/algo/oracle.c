// What the machine's C library and compiler make of _Float128, behind pointers: Rust cannot call these functions, whose
// arguments travel in vector registers. Compiled by build.rs.
#define _GNU_SOURCE
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

typedef _Float128 Q;

void oracle_arithmetic(int op, const Q *a, const Q *b, const Q *c, Q *out) {
    switch (op) {
    case 0: *out = *a + *b; break;
    case 1: *out = *a - *b; break;
    case 2: *out = *a * *b; break;
    case 3: *out = *a / *b; break;
    case 4: *out = fmaf128(*a, *b, *c); break;
    case 5: *out = sqrtf128(*a); break;
    case 6: *out = fmodf128(*a, *b); break;
    case 7: *out = truncf128(*a); break;
    case 8: *out = floorf128(*a); break;
    case 9: *out = ceilf128(*a); break;
    case 10: *out = roundf128(*a); break;
    case 11: *out = roundevenf128(*a); break;
    case 12: *out = nextupf128(*a); break;
    case 13: *out = nextdownf128(*a); break;
    }
}

double oracle_to_double(const Q *a) { return (double)*a; }
float oracle_to_float(const Q *a) { return (float)*a; }
void oracle_from_double(double a, Q *out) { *out = a; }
void oracle_from_u128(const unsigned __int128 *a, Q *out) { *out = *a; }
void oracle_scalbn(const Q *a, int n, Q *out) { *out = scalbnf128(*a, n); }
int oracle_compare(const Q *a, const Q *b) { return *a < *b ? -1 : *a > *b ? 1 : *a == *b ? 0 : 2; }

// Returns how much was consumed; *range says whether ERANGE was set.
long oracle_strtoq(const char *text, Q *out, int *range) {
    char *end;
    errno = 0;
    *out = strtof128(text, &end);
    *range = errno == ERANGE;
    return end - text;
}

int oracle_format_q(char *buf, size_t size, const char *format, const Q *value) {
    return strfromf128(buf, size, format, *value);
}
