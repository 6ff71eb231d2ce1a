/* <setjmp.h>: jumps out of functions; compile and link with -mllvm -wasm-enable-sjlj. ISO C23 7.13, POSIX.1-2024. */
#ifndef _SETJMP_H
#define _SETJMP_H

#include <bits/features.h>

#define __STDC_VERSION_SETJMP_H__ 202311L

typedef unsigned long __jmp_buf[8];
typedef struct __jmp_buf_tag {
    __jmp_buf __registers;
    unsigned long __with_mask;
    unsigned long __mask[32];
} jmp_buf[1];

/* without these options the compiler makes calls that no library can serve */
#if defined __WASM_EXCEPTIONS__ || !defined __clang__
#define __NEEDS_SJLJ
#else
#define __NEEDS_SJLJ \
    __attribute__((__unavailable__("compile and link with -mllvm -wasm-enable-sjlj, and -mllvm -wasm-use-legacy-eh=false for hosts with the final exceptions")))
#endif

__C_BEGIN
int setjmp(jmp_buf) __RETURNS_TWICE __NEEDS_SJLJ;
void longjmp(jmp_buf, int) __NO_RETURN __NEEDS_SJLJ;
#define setjmp setjmp
#if __SHOW_POSIX
typedef jmp_buf sigjmp_buf;
int sigsetjmp(sigjmp_buf, int) __RETURNS_TWICE __NEEDS_SJLJ;
void siglongjmp(sigjmp_buf, int) __NO_RETURN __NEEDS_SJLJ;
/* the compiler knows only setjmp and longjmp: the blocked signals are kept and restored beside them */
void __wasilibc_sigsetjmp_save(sigjmp_buf, int);
void __wasilibc_siglongjmp_restore(const struct __jmp_buf_tag *);
#define sigsetjmp(buf, savemask) (__wasilibc_sigsetjmp_save((buf), (savemask)), setjmp(buf))
#define siglongjmp(buf, value) (__wasilibc_siglongjmp_restore(buf), longjmp((buf), (value)))
#endif
#if __SHOW_XSI || __SHOW_BSD
int _setjmp(jmp_buf) __RETURNS_TWICE __NEEDS_SJLJ;
void _longjmp(jmp_buf, int) __NO_RETURN __NEEDS_SJLJ;
#define _setjmp(buf) setjmp(buf)
#define _longjmp(buf, value) longjmp((buf), (value))
#endif
__C_END

#endif
