// <math.h> and <complex.h>: every function for double and float; with LONG_DOUBLE for long double.
#define _GNU_SOURCE
#include "bench.h"
#include <complex.h>
#include <math.h>

/// Arguments of the usual size, in turn: `b` chooses the range. A power of two of them.
#define COUNT 64
static double arguments[4][COUNT];
static float floats[4][COUNT];
static long double longs[4][COUNT];
volatile double double_sink;
volatile float float_sink;
volatile long double long_sink;

void prepare(void) {
    unsigned state = 99;
    for (int i = 0; i < COUNT; i++) {
        double u = (double)((state = state * 1664525u + 1013904223u) >> 8) / 16777216.0;
        arguments[0][i] = 20 * u - 10;   // any
        arguments[1][i] = 2 * u - 1;     // the unit interval
        arguments[2][i] = 10 * u + 1e-3; // positive
        arguments[3][i] = 1 + 30 * u;    // from 1 on
        for (int j = 0; j < 4; j++) floats[j][i] = (float)arguments[j][i], longs[j][i] = (long double)arguments[j][i];
    }
}

#ifndef CMPLX
#define CMPLX(x, y) __builtin_complex((double)(x), (double)(y))
#endif

#ifdef LONG_DOUBLE
#define ONE_ARGUMENT(name) \
    static void run_##name##l(long n, long a, long b) { \
        (void)b; \
        for (long i = 0; i < n; i++) long_sink = (long double)name##l(longs[a][i & (COUNT - 1)]); \
    }
#define TWO_ARGUMENTS(name) \
    static void run_##name##l(long n, long a, long b) { \
        for (long i = 0; i < n; i++) long_sink = name##l(longs[a][i & (COUNT - 1)], longs[b][i + 7 & (COUNT - 1)]); \
    }
#else
#define ONE_ARGUMENT(name) \
    static void run_##name(long n, long a, long b) { \
        (void)b; \
        for (long i = 0; i < n; i++) double_sink = (double)name(arguments[a][i & (COUNT - 1)]); \
    } \
    static void run_##name##f(long n, long a, long b) { \
        (void)b; \
        for (long i = 0; i < n; i++) float_sink = (float)name##f(floats[a][i & (COUNT - 1)]); \
    }
#define TWO_ARGUMENTS(name) \
    static void run_##name(long n, long a, long b) { \
        for (long i = 0; i < n; i++) double_sink = name(arguments[a][i & (COUNT - 1)], arguments[b][i + 7 & (COUNT - 1)]); \
    } \
    static void run_##name##f(long n, long a, long b) { \
        for (long i = 0; i < n; i++) float_sink = name##f(floats[a][i & (COUNT - 1)], floats[b][i + 7 & (COUNT - 1)]); \
    }
#endif

ONE_ARGUMENT(sin) ONE_ARGUMENT(cos) ONE_ARGUMENT(tan) ONE_ARGUMENT(asin) ONE_ARGUMENT(acos) ONE_ARGUMENT(atan)
ONE_ARGUMENT(sinh) ONE_ARGUMENT(cosh) ONE_ARGUMENT(tanh) ONE_ARGUMENT(asinh) ONE_ARGUMENT(acosh) ONE_ARGUMENT(atanh)
ONE_ARGUMENT(exp) ONE_ARGUMENT(exp2) ONE_ARGUMENT(expm1) ONE_ARGUMENT(log) ONE_ARGUMENT(log2) ONE_ARGUMENT(log10) ONE_ARGUMENT(log1p)
ONE_ARGUMENT(cbrt) ONE_ARGUMENT(erf) ONE_ARGUMENT(erfc) ONE_ARGUMENT(tgamma) ONE_ARGUMENT(lgamma) ONE_ARGUMENT(round) ONE_ARGUMENT(logb)
ONE_ARGUMENT(lround) ONE_ARGUMENT(lrint) ONE_ARGUMENT(llround) ONE_ARGUMENT(ilogb) ONE_ARGUMENT(floor) ONE_ARGUMENT(sqrt)
TWO_ARGUMENTS(atan2) TWO_ARGUMENTS(pow) TWO_ARGUMENTS(hypot) TWO_ARGUMENTS(fmod) TWO_ARGUMENTS(remainder) TWO_ARGUMENTS(fdim) TWO_ARGUMENTS(fmax) TWO_ARGUMENTS(nextafter)

#ifndef LONG_DOUBLE
static void run_sin_large(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = sin(arguments[2][i & (COUNT - 1)] * 1e10);
}
static void run_fma(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = fma(arguments[0][i & 63], arguments[1][i & 63], arguments[2][i & 63]);
}
static void run_fmaf(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) float_sink = fmaf(floats[0][i & 63], floats[1][i & 63], floats[2][i & 63]);
}
static void run_frexp(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) { int e; double_sink = frexp(arguments[0][i & 63], &e) + e; }
}
static void run_ldexp(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = ldexp(arguments[0][i & 63], (int)(i & 31));
}
static void run_modf(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) { double whole; double_sink = modf(arguments[0][i & 63], &whole) + whole; }
}
static void run_pow_whole(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = pow(arguments[0][i & 63], 3.0);
}
static void run_sincos(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) { double s, c; sincos(arguments[0][i & 63], &s, &c); double_sink = s + c; }
}
static void run_j0(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = j0(arguments[2][i & 63]);
}
#define COMPLEX(name) \
    static void run_##name(long n, long a, long b) { \
        (void)a, (void)b; \
        for (long i = 0; i < n; i++) double_sink = creal(name(CMPLX(arguments[0][i & 63], arguments[1][i & 63]))); \
    }
COMPLEX(cexp) COMPLEX(csqrt) COMPLEX(clog) COMPLEX(csin)
static void run_cabs(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) double_sink = cabs(CMPLX(arguments[0][i & 63], arguments[1][i & 63]));
}
#endif

#ifdef LONG_DOUBLE
#define ALL(name, a, b) {#name "l", run_##name##l, a, b}
#else
#define ALL(name, a, b) {#name, run_##name, a, b}, {#name "f", run_##name##f, a, b}
#endif
#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    ALL(sin, 0, 0), ALL(cos, 0, 0), ALL(tan, 0, 0), ALL(asin, 1, 0), ALL(acos, 1, 0), ALL(atan, 0, 0), ALL(sinh, 0, 0), ALL(cosh, 0, 0),
    ALL(tanh, 1, 0), ALL(asinh, 0, 0), ALL(acosh, 3, 0), ALL(atanh, 1, 0), ALL(exp, 0, 0), ALL(exp2, 0, 0), ALL(expm1, 0, 0), ALL(log, 2, 0),
    ALL(log2, 2, 0), ALL(log10, 2, 0), ALL(log1p, 2, 0), ALL(cbrt, 0, 0), ALL(erf, 1, 0), ALL(erfc, 2, 0), ALL(tgamma, 2, 0), ALL(lgamma, 2, 0),
    ALL(round, 0, 0), ALL(logb, 0, 0), ALL(lround, 0, 0), ALL(lrint, 0, 0), ALL(llround, 0, 0), ALL(ilogb, 0, 0), ALL(floor, 0, 0), ALL(sqrt, 2, 0),
    ALL(atan2, 0, 0), ALL(pow, 2, 0), ALL(hypot, 0, 0), ALL(fmod, 0, 2), ALL(remainder, 0, 2), ALL(fdim, 0, 0), ALL(fmax, 0, 0), ALL(nextafter, 0, 0),
#ifndef LONG_DOUBLE
    ONE(sin_large), ONE(fma), ONE(fmaf), ONE(frexp), ONE(ldexp), ONE(modf), ONE(pow_whole), ONE(sincos), ONE(j0),
    ONE(cexp), ONE(csqrt), ONE(clog), ONE(csin), ONE(cabs),
#endif
    {0},
};
