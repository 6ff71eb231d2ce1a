// Each header of the library has the macro that C23 gives it. <float.h>, <stdarg.h>, <stdatomic.h>, <stdckdint.h>, <stddef.h> and
// <tgmath.h> are the compiler's own.
// cflags: -std=c23
// peer: skip lacks most of them
#include "test.h"
#include <assert.h>
#include <complex.h>
#include <fenv.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdbit.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>
#include <time.h>
#include <uchar.h>
#include <wchar.h>

#define VERSIONS(X)                                                                                                    \
    X(ASSERT)                                                                                                          \
    X(COMPLEX)                                                                                                         \
    X(FENV)                                                                                                            \
    X(INTTYPES)                                                                                                        \
    X(LIMITS) X(MATH) X(SETJMP) X(STDBIT) X(STDINT) X(STDIO) X(STDLIB) X(STRING) X(THREADS) X(TIME) X(UCHAR) X(WCHAR)
#define CHECK_VERSION(NAME) CHECK_INT(__STDC_VERSION_##NAME##_H__, 202311);

int main(void) {
    VERSIONS(CHECK_VERSION)
    return 0;
}
