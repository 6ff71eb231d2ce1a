/* <__function___isatty.h>: a name of wasi-libc's. */
#ifndef ___FUNCTION___ISATTY_H
#define ___FUNCTION___ISATTY_H

#include <bits/features.h>

__C_BEGIN
int __isatty(int);
__C_END

#endif
