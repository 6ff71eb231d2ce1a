/* <tgmath.h>: one name for a function on every floating type. ISO C23 7.27. C++ overloads its own. */
#ifndef _TGMATH_H
#define _TGMATH_H

#include <complex.h>
#include <math.h>

#ifndef __cplusplus
/* A value of the type that a number takes part in a computation as: an integer counts as double. */
#define __tg_as(x) \
    __extension__ _Generic((x), \
        float: 0.0f, \
        long double: 0.0L, \
        float _Complex: (float _Complex)0, \
        double _Complex: (double _Complex)0, \
        long double _Complex: (long double _Complex)0, \
        default: 0.0)

/* The function for the type of x, by which the other parameters go; z is real, or complex where there is a c form. */
#define __tg_real(fn, x) __extension__ _Generic((x), float: fn##f, long double: fn##l, default: fn)
#define __tg_both(fn, x) \
    __extension__ _Generic((x), \
        float: fn##f, \
        long double: fn##l, \
        float _Complex: c##fn##f, \
        double _Complex: c##fn, \
        long double _Complex: c##fn##l, \
        default: fn)
#define __tg_complex(fn, z) \
    __extension__ _Generic((z), \
        float: fn##f, \
        float _Complex: fn##f, \
        long double: fn##l, \
        long double _Complex: fn##l, \
        default: fn)

/* real and complex */
#define acos(x) __tg_both(acos, x)(x)
#define acosh(x) __tg_both(acosh, x)(x)
#define asin(x) __tg_both(asin, x)(x)
#define asinh(x) __tg_both(asinh, x)(x)
#define atan(x) __tg_both(atan, x)(x)
#define atanh(x) __tg_both(atanh, x)(x)
#define cos(x) __tg_both(cos, x)(x)
#define cosh(x) __tg_both(cosh, x)(x)
#define exp(x) __tg_both(exp, x)(x)
#define log(x) __tg_both(log, x)(x)
#define sin(x) __tg_both(sin, x)(x)
#define sinh(x) __tg_both(sinh, x)(x)
#define sqrt(x) __tg_both(sqrt, x)(x)
#define tan(x) __tg_both(tan, x)(x)
#define tanh(x) __tg_both(tanh, x)(x)
#define fabs(x) \
    __extension__ _Generic((x), \
        float: fabsf, \
        long double: fabsl, \
        float _Complex: cabsf, \
        double _Complex: cabs, \
        long double _Complex: cabsl, \
        default: fabs)(x)
#define pow(x, y) __tg_both(pow, __tg_as(x) + __tg_as(y))((x), (y))

/* complex */
#define carg(z) __tg_complex(carg, z)(z)
#define cimag(z) __tg_complex(cimag, z)(z)
#define conj(z) __tg_complex(conj, z)(z)
#define cproj(z) __tg_complex(cproj, z)(z)
#define creal(z) __tg_complex(creal, z)(z)

/* real */
#define cbrt(x) __tg_real(cbrt, x)(x)
#define ceil(x) __tg_real(ceil, x)(x)
#define erf(x) __tg_real(erf, x)(x)
#define erfc(x) __tg_real(erfc, x)(x)
#define exp2(x) __tg_real(exp2, x)(x)
#define expm1(x) __tg_real(expm1, x)(x)
#define floor(x) __tg_real(floor, x)(x)
#define lgamma(x) __tg_real(lgamma, x)(x)
#define log10(x) __tg_real(log10, x)(x)
#define log1p(x) __tg_real(log1p, x)(x)
#define log2(x) __tg_real(log2, x)(x)
#define logb(x) __tg_real(logb, x)(x)
#define nearbyint(x) __tg_real(nearbyint, x)(x)
#define rint(x) __tg_real(rint, x)(x)
#define round(x) __tg_real(round, x)(x)
#define tgamma(x) __tg_real(tgamma, x)(x)
#define trunc(x) __tg_real(trunc, x)(x)
#define ilogb(x) __tg_real(ilogb, x)(x)
#define llrint(x) __tg_real(llrint, x)(x)
#define llround(x) __tg_real(llround, x)(x)
#define lrint(x) __tg_real(lrint, x)(x)
#define lround(x) __tg_real(lround, x)(x)
#define atan2(x, y) __tg_real(atan2, __tg_as(x) + __tg_as(y))((x), (y))
#define copysign(x, y) __tg_real(copysign, __tg_as(x) + __tg_as(y))((x), (y))
#define fdim(x, y) __tg_real(fdim, __tg_as(x) + __tg_as(y))((x), (y))
#define fmax(x, y) __tg_real(fmax, __tg_as(x) + __tg_as(y))((x), (y))
#define fmin(x, y) __tg_real(fmin, __tg_as(x) + __tg_as(y))((x), (y))
#define fmod(x, y) __tg_real(fmod, __tg_as(x) + __tg_as(y))((x), (y))
#define hypot(x, y) __tg_real(hypot, __tg_as(x) + __tg_as(y))((x), (y))
#define nextafter(x, y) __tg_real(nextafter, __tg_as(x) + __tg_as(y))((x), (y))
#define remainder(x, y) __tg_real(remainder, __tg_as(x) + __tg_as(y))((x), (y))
#define fma(x, y, z) __tg_real(fma, __tg_as(x) + __tg_as(y) + __tg_as(z))((x), (y), (z))
#define frexp(x, exponent) __tg_real(frexp, x)((x), (exponent))
#define ldexp(x, exponent) __tg_real(ldexp, x)((x), (exponent))
#define scalbln(x, n) __tg_real(scalbln, x)((x), (n))
#define scalbn(x, n) __tg_real(scalbn, x)((x), (n))
#define nexttoward(x, y) __tg_real(nexttoward, x)((x), (y))
#define remquo(x, y, quotient) __tg_real(remquo, __tg_as(x) + __tg_as(y))((x), (y), (quotient))

#if __SHOW_C23
#define __STDC_VERSION_TGMATH_H__ 202311L
#define acospi(x) __tg_real(acospi, x)(x)
#define asinpi(x) __tg_real(asinpi, x)(x)
#define atanpi(x) __tg_real(atanpi, x)(x)
#define cospi(x) __tg_real(cospi, x)(x)
#define sinpi(x) __tg_real(sinpi, x)(x)
#define tanpi(x) __tg_real(tanpi, x)(x)
#define exp10(x) __tg_real(exp10, x)(x)
#define exp10m1(x) __tg_real(exp10m1, x)(x)
#define exp2m1(x) __tg_real(exp2m1, x)(x)
#define log10p1(x) __tg_real(log10p1, x)(x)
#define log2p1(x) __tg_real(log2p1, x)(x)
#define logp1(x) __tg_real(logp1, x)(x)
#define rsqrt(x) __tg_real(rsqrt, x)(x)
#define roundeven(x) __tg_real(roundeven, x)(x)
#define nextup(x) __tg_real(nextup, x)(x)
#define nextdown(x) __tg_real(nextdown, x)(x)
#define llogb(x) __tg_real(llogb, x)(x)
#define atan2pi(x, y) __tg_real(atan2pi, __tg_as(x) + __tg_as(y))((x), (y))
#define powr(x, y) __tg_real(powr, __tg_as(x) + __tg_as(y))((x), (y))
#define fmaximum(x, y) __tg_real(fmaximum, __tg_as(x) + __tg_as(y))((x), (y))
#define fminimum(x, y) __tg_real(fminimum, __tg_as(x) + __tg_as(y))((x), (y))
#define fmaximum_mag(x, y) __tg_real(fmaximum_mag, __tg_as(x) + __tg_as(y))((x), (y))
#define fminimum_mag(x, y) __tg_real(fminimum_mag, __tg_as(x) + __tg_as(y))((x), (y))
#define fmaximum_num(x, y) __tg_real(fmaximum_num, __tg_as(x) + __tg_as(y))((x), (y))
#define fminimum_num(x, y) __tg_real(fminimum_num, __tg_as(x) + __tg_as(y))((x), (y))
#define fmaximum_mag_num(x, y) __tg_real(fmaximum_mag_num, __tg_as(x) + __tg_as(y))((x), (y))
#define fminimum_mag_num(x, y) __tg_real(fminimum_mag_num, __tg_as(x) + __tg_as(y))((x), (y))
#define compoundn(x, n) __tg_real(compoundn, x)((x), (n))
#define pown(x, n) __tg_real(pown, x)((x), (n))
#define rootn(x, n) __tg_real(rootn, x)((x), (n))
#define fromfp(x, round, width) __tg_real(fromfp, x)((x), (round), (width))
#define ufromfp(x, round, width) __tg_real(ufromfp, x)((x), (round), (width))
#define fromfpx(x, round, width) __tg_real(fromfpx, x)((x), (round), (width))
#define ufromfpx(x, round, width) __tg_real(ufromfpx, x)((x), (round), (width))
#define fadd(x, y) __extension__ _Generic(__tg_as(x) + __tg_as(y), long double: faddl, default: fadd)((x), (y))
#define fsub(x, y) __extension__ _Generic(__tg_as(x) + __tg_as(y), long double: fsubl, default: fsub)((x), (y))
#define fmul(x, y) __extension__ _Generic(__tg_as(x) + __tg_as(y), long double: fmull, default: fmul)((x), (y))
#define fdiv(x, y) __extension__ _Generic(__tg_as(x) + __tg_as(y), long double: fdivl, default: fdiv)((x), (y))
#define fsqrt(x) __extension__ _Generic((x), long double: fsqrtl, default: fsqrt)(x)
#define ffma(x, y, z) \
    __extension__ _Generic(__tg_as(x) + __tg_as(y) + __tg_as(z), long double: ffmal, default: ffma)((x), (y), (z))
#define dadd(x, y) daddl((x), (y))
#define dsub(x, y) dsubl((x), (y))
#define dmul(x, y) dmull((x), (y))
#define ddiv(x, y) ddivl((x), (y))
#define dsqrt(x) dsqrtl(x)
#define dfma(x, y, z) dfmal((x), (y), (z))
#endif
#endif

#endif
