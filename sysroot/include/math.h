/* <math.h>: mathematics. ISO C23 7.12, POSIX.1-2024. long double is IEEE binary128. */
#ifndef _MATH_H
#define _MATH_H

#include <bits/features.h>

typedef float float_t;
typedef double double_t;

#define HUGE_VAL __builtin_huge_val()
#define HUGE_VALF __builtin_huge_valf()
#define HUGE_VALL __builtin_huge_vall()
#define INFINITY __builtin_inff()
#define NAN __builtin_nanf("")

#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#define FP_ILOGBNAN (-1 - 0x7fffffff)
#define FP_ILOGB0 FP_ILOGBNAN

#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define math_errhandling 2

/* For every real floating type. libc++ replaces these macros by functions. */
#define fpclassify(x) (__builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x))
#define isfinite(x) (__builtin_isfinite(x))
#define isinf(x) (__builtin_isinf(x))
#define isnan(x) (__builtin_isnan(x))
#define isnormal(x) (__builtin_isnormal(x))
#define signbit(x) (__builtin_signbit(x))
#define isgreater(x, y) (__builtin_isgreater(x, y))
#define isgreaterequal(x, y) (__builtin_isgreaterequal(x, y))
#define isless(x, y) (__builtin_isless(x, y))
#define islessequal(x, y) (__builtin_islessequal(x, y))
#define islessgreater(x, y) (__builtin_islessgreater(x, y))
#define isunordered(x, y) (__builtin_isunordered(x, y))

__C_BEGIN

/* trigonometry */
double acos(double);
double asin(double);
double atan(double);
double cos(double);
double sin(double);
double tan(double);
double atan2(double, double);
#if __SHOW_C99
float acosf(float);
long double acosl(long double);
float asinf(float);
long double asinl(long double);
float atanf(float);
long double atanl(long double);
float cosf(float);
long double cosl(long double);
float sinf(float);
long double sinl(long double);
float tanf(float);
long double tanl(long double);
float atan2f(float, float);
long double atan2l(long double, long double);
#endif

/* hyperbolic functions */
double cosh(double);
double sinh(double);
double tanh(double);
#if __SHOW_C99
float coshf(float);
long double coshl(long double);
float sinhf(float);
long double sinhl(long double);
float tanhf(float);
long double tanhl(long double);
double acosh(double);
float acoshf(float);
long double acoshl(long double);
double asinh(double);
float asinhf(float);
long double asinhl(long double);
double atanh(double);
float atanhf(float);
long double atanhl(long double);
#endif

/* exponentials and logarithms */
double exp(double);
double frexp(double, int *);
double ldexp(double, int);
double log(double);
double log10(double);
double modf(double, double *);
#if __SHOW_C99
float expf(float);
long double expl(long double);
float frexpf(float, int *);
long double frexpl(long double, int *);
float ldexpf(float, int);
long double ldexpl(long double, int);
float logf(float);
long double logl(long double);
float log10f(float);
long double log10l(long double);
float modff(float, float *);
long double modfl(long double, long double *);
double exp2(double);
float exp2f(float);
long double exp2l(long double);
double expm1(double);
float expm1f(float);
long double expm1l(long double);
double log1p(double);
float log1pf(float);
long double log1pl(long double);
double log2(double);
float log2f(float);
long double log2l(long double);
double logb(double);
float logbf(float);
long double logbl(long double);
int ilogb(double);
int ilogbf(float);
int ilogbl(long double);
double scalbn(double, int);
float scalbnf(float, int);
long double scalbnl(long double, int);
double scalbln(double, long);
float scalblnf(float, long);
long double scalblnl(long double, long);
#endif

/* powers and absolute values */
double fabs(double);
double pow(double, double);
double sqrt(double);
#if __SHOW_C99
float fabsf(float);
long double fabsl(long double);
float powf(float, float);
long double powl(long double, long double);
float sqrtf(float);
long double sqrtl(long double);
double cbrt(double);
float cbrtf(float);
long double cbrtl(long double);
double hypot(double, double);
float hypotf(float, float);
long double hypotl(long double, long double);
#endif

/* error and gamma functions */
#if __SHOW_C99
double erf(double);
float erff(float);
long double erfl(long double);
double erfc(double);
float erfcf(float);
long double erfcl(long double);
double lgamma(double);
float lgammaf(float);
long double lgammal(long double);
double tgamma(double);
float tgammaf(float);
long double tgammal(long double);
#endif

/* nearest whole numbers */
double ceil(double);
double floor(double);
#if __SHOW_C99
float ceilf(float);
long double ceill(long double);
float floorf(float);
long double floorl(long double);
double nearbyint(double);
float nearbyintf(float);
long double nearbyintl(long double);
double rint(double);
float rintf(float);
long double rintl(long double);
double round(double);
float roundf(float);
long double roundl(long double);
double trunc(double);
float truncf(float);
long double truncl(long double);
long lrint(double);
long lrintf(float);
long lrintl(long double);
long long llrint(double);
long long llrintf(float);
long long llrintl(long double);
long lround(double);
long lroundf(float);
long lroundl(long double);
long long llround(double);
long long llroundf(float);
long long llroundl(long double);
#endif

/* remainders */
double fmod(double, double);
#if __SHOW_C99
float fmodf(float, float);
long double fmodl(long double, long double);
double remainder(double, double);
float remainderf(float, float);
long double remainderl(long double, long double);
double remquo(double, double, int *);
float remquof(float, float, int *);
long double remquol(long double, long double, int *);
#endif

/* the parts and neighbours of a number */
#if __SHOW_C99
double copysign(double, double);
float copysignf(float, float);
long double copysignl(long double, long double);
double nextafter(double, double);
float nextafterf(float, float);
long double nextafterl(long double, long double);
double nan(const char *);
float nanf(const char *);
long double nanl(const char *);
double nexttoward(double, long double);
float nexttowardf(float, long double);
long double nexttowardl(long double, long double);
#endif

/* the larger and the smaller; a fused operation */
#if __SHOW_C99
double fdim(double, double);
float fdimf(float, float);
long double fdiml(long double, long double);
double fmax(double, double);
float fmaxf(float, float);
long double fmaxl(long double, long double);
double fmin(double, double);
float fminf(float, float);
long double fminl(long double, long double);
double fma(double, double, double);
float fmaf(float, float, float);
long double fmal(long double, long double, long double);
#endif

/* C23: angles in half turns */
#if __SHOW_C23
double acospi(double);
float acospif(float);
long double acospil(long double);
double asinpi(double);
float asinpif(float);
long double asinpil(long double);
double atanpi(double);
float atanpif(float);
long double atanpil(long double);
double cospi(double);
float cospif(float);
long double cospil(long double);
double sinpi(double);
float sinpif(float);
long double sinpil(long double);
double tanpi(double);
float tanpif(float);
long double tanpil(long double);
double atan2pi(double, double);
float atan2pif(float, float);
long double atan2pil(long double, long double);
#endif

/* C23: exponentials, logarithms, powers */
#if __SHOW_C23
double exp10(double);
float exp10f(float);
long double exp10l(long double);
double exp10m1(double);
float exp10m1f(float);
long double exp10m1l(long double);
double exp2m1(double);
float exp2m1f(float);
long double exp2m1l(long double);
double log10p1(double);
float log10p1f(float);
long double log10p1l(long double);
double log2p1(double);
float log2p1f(float);
long double log2p1l(long double);
double logp1(double);
float logp1f(float);
long double logp1l(long double);
long llogb(double);
long llogbf(float);
long llogbl(long double);
double compoundn(double, long long);
float compoundnf(float, long long);
long double compoundnl(long double, long long);
double pown(double, long long);
float pownf(float, long long);
long double pownl(long double, long long);
double powr(double, double);
float powrf(float, float);
long double powrl(long double, long double);
double rootn(double, long long);
float rootnf(float, long long);
long double rootnl(long double, long long);
double rsqrt(double);
float rsqrtf(float);
long double rsqrtl(long double);
#endif

/* C23: nearest whole numbers */
#if __SHOW_C23
double roundeven(double);
float roundevenf(float);
long double roundevenl(long double);
double fromfp(double, int, unsigned);
float fromfpf(float, int, unsigned);
long double fromfpl(long double, int, unsigned);
double ufromfp(double, int, unsigned);
float ufromfpf(float, int, unsigned);
long double ufromfpl(long double, int, unsigned);
double fromfpx(double, int, unsigned);
float fromfpxf(float, int, unsigned);
long double fromfpxl(long double, int, unsigned);
double ufromfpx(double, int, unsigned);
float ufromfpxf(float, int, unsigned);
long double ufromfpxl(long double, int, unsigned);
#endif

/* C23: neighbours and representations */
#if __SHOW_C23
double nextup(double);
float nextupf(float);
long double nextupl(long double);
double nextdown(double);
float nextdownf(float);
long double nextdownl(long double);
int canonicalize(double *, const double *);
int canonicalizef(float *, const float *);
int canonicalizel(long double *, const long double *);
double getpayload(const double *);
float getpayloadf(const float *);
long double getpayloadl(const long double *);
int setpayload(double *, double);
int setpayloadf(float *, float);
int setpayloadl(long double *, long double);
int setpayloadsig(double *, double);
int setpayloadsigf(float *, float);
int setpayloadsigl(long double *, long double);
int totalorder(const double *, const double *);
int totalorderf(const float *, const float *);
int totalorderl(const long double *, const long double *);
int totalordermag(const double *, const double *);
int totalordermagf(const float *, const float *);
int totalordermagl(const long double *, const long double *);
#endif

/* C23: the larger and the smaller */
#if __SHOW_C23
double fmaximum(double, double);
float fmaximumf(float, float);
long double fmaximuml(long double, long double);
double fminimum(double, double);
float fminimumf(float, float);
long double fminimuml(long double, long double);
double fmaximum_mag(double, double);
float fmaximum_magf(float, float);
long double fmaximum_magl(long double, long double);
double fminimum_mag(double, double);
float fminimum_magf(float, float);
long double fminimum_magl(long double, long double);
double fmaximum_num(double, double);
float fmaximum_numf(float, float);
long double fmaximum_numl(long double, long double);
double fminimum_num(double, double);
float fminimum_numf(float, float);
long double fminimum_numl(long double, long double);
double fmaximum_mag_num(double, double);
float fmaximum_mag_numf(float, float);
long double fmaximum_mag_numl(long double, long double);
double fminimum_mag_num(double, double);
float fminimum_mag_numf(float, float);
long double fminimum_mag_numl(long double, long double);
#endif

#if __SHOW_C23
/* C23: one rounding to a narrower type */
float fadd(double, double);
float faddl(long double, long double);
double daddl(long double, long double);
float fsub(double, double);
float fsubl(long double, long double);
double dsubl(long double, long double);
float fmul(double, double);
float fmull(long double, long double);
double dmull(long double, long double);
float fdiv(double, double);
float fdivl(long double, long double);
double ddivl(long double, long double);
float fsqrt(double);
float fsqrtl(long double);
double dsqrtl(long double);
float ffma(double, double, double);
float ffmal(long double, long double, long double);
double dfmal(long double, long double, long double);
#endif

#if __SHOW_C23
#define __STDC_VERSION_MATH_H__ 202311L
#define FP_INT_UPWARD 0
#define FP_INT_DOWNWARD 1
#define FP_INT_TOWARDZERO 2
#define FP_INT_TONEARESTFROMZERO 3
#define FP_INT_TONEAREST 4
#define FP_LLOGBNAN (-1 - 0x7fffffffL)
#define FP_LLOGB0 FP_LLOGBNAN
#define SNANF __builtin_nansf("")
#define SNAN __builtin_nans("")
#define SNANL __builtin_nansl("")
#define iscanonical(x) ((void)(x), 1)
#define issignaling(x) (__builtin_issignaling(x))
#define issubnormal(x) (__builtin_issubnormal(x))
#define iszero(x) (__builtin_iszero(x))
#define iseqsig(x, y) ((x) == (y))
#endif

#if __SHOW_XSI || __SHOW_BSD
/* Bessel functions, and the sign of gamma */
double j0(double);
double j1(double);
double jn(int, double);
double y0(double);
double y1(double);
double yn(int, double);
extern int signgam;
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
#endif

#if __SHOW_POSIX2024 || __SHOW_BSD
#define M_EGAMMA 0.57721566490153286061
#define M_PHI 1.61803398874989484820
#define M_1_SQRTPI 0.56418958354775628695
#define M_SQRT3 1.73205080756887729353
#define M_1_SQRT3 0.57735026918962576451
#endif

#if __SHOW_XSI
#define MAXFLOAT 3.40282346638528859812e+38F
#endif

#if __SHOW_BSD
#define HUGE 3.40282346638528859812e+38F
double drem(double, double);
float dremf(float, float);
int finite(double);
int finitef(float);
double scalb(double, double);
float scalbf(float, float);
double significand(double);
float significandf(float);
double lgamma_r(double, int *);
float lgammaf_r(float, int *);
float j0f(float);
float j1f(float);
float jnf(int, float);
float y0f(float);
float y1f(float);
float ynf(int, float);
double gamma(double);
float gammaf(float);
int finitel(long double);
int isinff(float);
int isinfl(long double);
int isnanf(float);
int isnanl(long double);
long double j0l(long double);
long double j1l(long double);
long double jnl(int, long double);
long double y0l(long double);
long double y1l(long double);
long double ynl(int, long double);
long double lgammal_r(long double, int *);
#endif

#if __SHOW_GNU
#define M_El 2.718281828459045235360287471352662498L
#define M_LOG2El 1.442695040888963407359924681001892137L
#define M_LOG10El 0.434294481903251827651128918916605082L
#define M_LN2l 0.693147180559945309417232121458176568L
#define M_LN10l 2.302585092994045684017991454684364208L
#define M_PIl 3.141592653589793238462643383279502884L
#define M_PI_2l 1.570796326794896619231321691639751442L
#define M_PI_4l 0.785398163397448309615660845819875721L
#define M_1_PIl 0.318309886183790671537767526745028724L
#define M_2_PIl 0.636619772367581343075535053490057448L
#define M_2_SQRTPIl 1.128379167095512573896158903121545172L
#define M_SQRT2l 1.414213562373095048801688724209698079L
#define M_SQRT1_2l 0.707106781186547524400844362104849039L
void sincos(double, double *, double *);
void sincosf(float, float *, float *);
void sincosl(long double, long double *, long double *);
double pow10(double);
float pow10f(float);
long double pow10l(long double);
#endif

__C_END

#endif
