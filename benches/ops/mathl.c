// <math.h> for long double. wasi-libc computes many of these in double only: those are faster there, and not comparable.
#define LONG_DOUBLE
#include "math.c"
