/* <fenv.h>: WebAssembly rounds to nearest and raises no floating-point exceptions. ISO C23 7.6. */
#ifndef _FENV_H
#define _FENV_H

#include <bits/features.h>

#define __STDC_VERSION_FENV_H__ 202311L

#define FE_ALL_EXCEPT 0
#define FE_TONEAREST 0

typedef unsigned long fexcept_t;
typedef struct {
    unsigned long __control;
} fenv_t;
#define FE_DFL_ENV ((const fenv_t *)-1)

__C_BEGIN
int feclearexcept(int);
int fegetexceptflag(fexcept_t *, int);
int feraiseexcept(int);
int fesetexceptflag(const fexcept_t *, int);
int fetestexcept(int);
int fegetround(void);
int fesetround(int);
int fegetenv(fenv_t *);
int feholdexcept(fenv_t *);
int fesetenv(const fenv_t *);
int feupdateenv(const fenv_t *);
#if __SHOW_C23
typedef unsigned femode_t;
#define FE_DFL_MODE ((const femode_t *)-1)
int fesetexcept(int);
int fetestexceptflag(const fexcept_t *, int);
int fegetmode(femode_t *);
int fesetmode(const femode_t *);
#endif
#if __SHOW_GNU
int feenableexcept(int);
int fedisableexcept(int);
int fegetexcept(void);
#endif
__C_END

#endif
