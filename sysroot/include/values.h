/* <values.h>: an old mixture of <limits.h> and <float.h>. */
#ifndef _VALUES_H
#define _VALUES_H

#include <float.h>
#include <limits.h>

#define BITSPERBYTE CHAR_BIT
#define CHARBITS (sizeof(char) * 8)
#define DOUBLEBITS (sizeof(double) * 8)
#define FLOATBITS (sizeof(float) * 8)
#define INTBITS (sizeof(int) * 8)
#define LONGBITS (sizeof(long) * 8)
#define PTRBITS (sizeof(char *) * 8)
#define SHORTBITS (sizeof(short) * 8)
#define HIBITL MINLONG
#define HIBITS MINSHORT
#define MAXDOUBLE DBL_MAX
#define MAXFLOAT FLT_MAX
#define MAXINT INT_MAX
#define MAXLONG LONG_MAX
#define MAXSHORT SHRT_MAX
#define MINDOUBLE DBL_MIN
#define MINFLOAT FLT_MIN
#define MININT INT_MIN
#define MINLONG LONG_MIN
#define MINSHORT SHRT_MIN
#define DMAXEXP DBL_MAX_EXP
#define DMINEXP DBL_MIN_EXP
#define FMAXEXP FLT_MAX_EXP
#define FMINEXP FLT_MIN_EXP

#endif
