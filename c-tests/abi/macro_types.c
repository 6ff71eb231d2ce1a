// peer: differs wasi-libc gives SIZE_MAX and its kin the type of UINT32_MAX
/* Every macro to which ISO C or POSIX gives a type has it. */
#define _GNU_SOURCE
#include "test.h"
#include <complex.h>
#include <fenv.h>
#include <float.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <netinet/in.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <threads.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

#define HAS(type, expression) _Static_assert(_Generic((expression), type: 1, default: 0), #expression " is a " #type)
/* Of integer constants the standard gives the type after the integer promotions. */
#define PROMOTED(type, expression) HAS(__typeof__(+(type)0), expression)
#define LIMITS(type, minimum, maximum)                                                                                 \
    PROMOTED(type, minimum);                                                                                           \
    PROMOTED(type, maximum);                                                                                           \
    _Static_assert((type)(maximum) == (maximum) && (type)((unsigned long long)(maximum) + 1) == (minimum), #type)
#define UNSIGNED(type, maximum)                                                                                        \
    PROMOTED(type, maximum);                                                                                           \
    _Static_assert((type) - 1 == (maximum), #type)

LIMITS(int8_t, INT8_MIN, INT8_MAX);
LIMITS(int16_t, INT16_MIN, INT16_MAX);
LIMITS(int32_t, INT32_MIN, INT32_MAX);
LIMITS(int64_t, INT64_MIN, INT64_MAX);
LIMITS(int_least8_t, INT_LEAST8_MIN, INT_LEAST8_MAX);
LIMITS(int_least16_t, INT_LEAST16_MIN, INT_LEAST16_MAX);
LIMITS(int_least32_t, INT_LEAST32_MIN, INT_LEAST32_MAX);
LIMITS(int_least64_t, INT_LEAST64_MIN, INT_LEAST64_MAX);
LIMITS(int_fast8_t, INT_FAST8_MIN, INT_FAST8_MAX);
LIMITS(int_fast16_t, INT_FAST16_MIN, INT_FAST16_MAX);
LIMITS(int_fast32_t, INT_FAST32_MIN, INT_FAST32_MAX);
LIMITS(int_fast64_t, INT_FAST64_MIN, INT_FAST64_MAX);
LIMITS(intptr_t, INTPTR_MIN, INTPTR_MAX);
LIMITS(intmax_t, INTMAX_MIN, INTMAX_MAX);
LIMITS(ptrdiff_t, PTRDIFF_MIN, PTRDIFF_MAX);
LIMITS(sig_atomic_t, SIG_ATOMIC_MIN, SIG_ATOMIC_MAX);
LIMITS(wchar_t, WCHAR_MIN, WCHAR_MAX);
LIMITS(wint_t, WINT_MIN, WINT_MAX);
LIMITS(signed char, SCHAR_MIN, SCHAR_MAX);
LIMITS(char, CHAR_MIN, CHAR_MAX);
LIMITS(short, SHRT_MIN, SHRT_MAX);
LIMITS(int, INT_MIN, INT_MAX);
LIMITS(long, LONG_MIN, LONG_MAX);
LIMITS(long long, LLONG_MIN, LLONG_MAX);
UNSIGNED(uint8_t, UINT8_MAX);
UNSIGNED(uint16_t, UINT16_MAX);
UNSIGNED(uint32_t, UINT32_MAX);
UNSIGNED(uint64_t, UINT64_MAX);
UNSIGNED(uint_least8_t, UINT_LEAST8_MAX);
UNSIGNED(uint_least16_t, UINT_LEAST16_MAX);
UNSIGNED(uint_least32_t, UINT_LEAST32_MAX);
UNSIGNED(uint_least64_t, UINT_LEAST64_MAX);
UNSIGNED(uint_fast8_t, UINT_FAST8_MAX);
UNSIGNED(uint_fast16_t, UINT_FAST16_MAX);
UNSIGNED(uint_fast32_t, UINT_FAST32_MAX);
UNSIGNED(uint_fast64_t, UINT_FAST64_MAX);
UNSIGNED(uintptr_t, UINTPTR_MAX);
UNSIGNED(uintmax_t, UINTMAX_MAX);
UNSIGNED(size_t, SIZE_MAX);
UNSIGNED(unsigned char, UCHAR_MAX);
UNSIGNED(unsigned short, USHRT_MAX);
UNSIGNED(unsigned, UINT_MAX);
UNSIGNED(unsigned long, ULONG_MAX);
UNSIGNED(unsigned long long, ULLONG_MAX);
PROMOTED(ssize_t, SSIZE_MAX);

PROMOTED(int_least8_t, INT8_C(1));
PROMOTED(int_least16_t, INT16_C(1));
PROMOTED(int_least32_t, INT32_C(1));
PROMOTED(int_least64_t, INT64_C(1));
PROMOTED(uint_least8_t, UINT8_C(1));
PROMOTED(uint_least16_t, UINT16_C(1));
PROMOTED(uint_least32_t, UINT32_C(1));
PROMOTED(uint_least64_t, UINT64_C(1));
HAS(intmax_t, INTMAX_C(1));
HAS(uintmax_t, UINTMAX_C(1));

#define WIDTH(type, width)                                                                                             \
    HAS(int, width);                                                                                                   \
    _Static_assert(sizeof(type) * CHAR_BIT == (width), #width)
WIDTH(char, CHAR_WIDTH);
WIDTH(signed char, SCHAR_WIDTH);
WIDTH(unsigned char, UCHAR_WIDTH);
WIDTH(short, SHRT_WIDTH);
WIDTH(unsigned short, USHRT_WIDTH);
WIDTH(int, INT_WIDTH);
WIDTH(unsigned, UINT_WIDTH);
WIDTH(long, LONG_WIDTH);
WIDTH(unsigned long, ULONG_WIDTH);
WIDTH(long long, LLONG_WIDTH);
WIDTH(unsigned long long, ULLONG_WIDTH);
WIDTH(int8_t, INT8_WIDTH);
WIDTH(uint64_t, UINT64_WIDTH);
WIDTH(int_fast16_t, INT_FAST16_WIDTH);
WIDTH(uint_least32_t, UINT_LEAST32_WIDTH);
WIDTH(intptr_t, INTPTR_WIDTH);
WIDTH(uintptr_t, UINTPTR_WIDTH);
WIDTH(intmax_t, INTMAX_WIDTH);
WIDTH(uintmax_t, UINTMAX_WIDTH);
WIDTH(ptrdiff_t, PTRDIFF_WIDTH);
WIDTH(size_t, SIZE_WIDTH);
WIDTH(wchar_t, WCHAR_WIDTH);
WIDTH(wint_t, WINT_WIDTH);
WIDTH(sig_atomic_t, SIG_ATOMIC_WIDTH);

HAS(wint_t, WEOF);
HAS(int, EOF);
HAS(int, BUFSIZ);
HAS(int, FOPEN_MAX);
HAS(int, FILENAME_MAX);
HAS(int, L_tmpnam);
HAS(int, TMP_MAX);
HAS(int, SEEK_END);
HAS(int, EXIT_FAILURE);
HAS(int, RAND_MAX);
HAS(int, LC_ALL);
HAS(int, CHAR_BIT);
HAS(int, MB_LEN_MAX);
HAS(int, TIME_UTC);
HAS(int, SIGABRT);
HAS(int, FE_ALL_EXCEPT);
HAS(int, FE_TONEAREST);
HAS(int, math_errhandling);
HAS(int, FP_NAN);
HAS(int, FP_ILOGB0);
HAS(int, FP_ILOGBNAN);
HAS(long, FP_LLOGB0);
HAS(long, FP_LLOGBNAN);
HAS(double, HUGE_VAL);
HAS(float, HUGE_VALF);
HAS(long double, HUGE_VALL);
HAS(float, INFINITY);
HAS(float, NAN);
HAS(float, SNANF);
HAS(double, SNAN);
HAS(long double, SNANL);
HAS(float, MAXFLOAT);
HAS(double, M_PI);
HAS(long double, M_PIl);
HAS(float, FLT_MAX);
HAS(double, DBL_EPSILON);
HAS(long double, LDBL_MIN);
HAS(int, DECIMAL_DIG);
HAS(int, FLT_RADIX);
HAS(float _Complex, I);
HAS(double _Complex, CMPLX(1.0, 2.0));
HAS(float _Complex, CMPLXF(1.0f, 2.0f));
HAS(long double _Complex, CMPLXL(1.0L, 2.0L));
HAS(clock_t, CLOCKS_PER_SEC);
HAS(size_t, offsetof(struct tm, tm_min));
HAS(size_t, sizeof(int));
HAS(void *, MAP_FAILED);
HAS(sem_t *, SEM_FAILED);
HAS(void *, PTHREAD_CANCELED);
HAS(rlim_t, RLIM_INFINITY);
HAS(rlim_t, RLIM_SAVED_MAX);
HAS(in_addr_t, INADDR_ANY);
HAS(in_addr_t, INADDR_BROADCAST);
HAS(clockid_t, CLOCK_REALTIME);
HAS(clockid_t, CLOCK_MONOTONIC);
HAS(clockid_t, CLOCK_PROCESS_CPUTIME_ID);
HAS(clockid_t, CLOCK_THREAD_CPUTIME_ID);
HAS(int, thrd_success);
HAS(int, TSS_DTOR_ITERATIONS);

typedef void (*handler)(int);
HAS(handler, SIG_IGN);
HAS(handler, SIG_DFL);
HAS(handler, SIG_ERR);
HAS(handler, SIG_HOLD);

/* POSIX: an arithmetic, in fact an integer type; and usable in #if where the standard says so. */
#if CLOCK_REALTIME == CLOCK_MONOTONIC || SIZE_MAX != UINTPTR_MAX || PTRDIFF_MAX != INTPTR_MAX || SSIZE_MAX < 32767
#error "the preprocessor sees other values"
#endif
#if WINT_MAX < 0x7fffffff || SIZE_WIDTH != 32 || UINTMAX_MAX != 18446744073709551615u
#error "the preprocessor sees other values"
#endif

int main(void) {
    HAS(size_t, MB_CUR_MAX);
    HAS(int, errno);
    char text[64];
    /* as -Wformat wants them */
    CHECK_INT(snprintf(text, sizeof text, "%zu %td %jd", SIZE_MAX, PTRDIFF_MAX, INTMAX_MAX), 41);
    CHECK(WEOF == (wint_t)-1);
    return 0;
}
