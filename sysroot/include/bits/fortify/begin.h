/* The terms in which bits/fortify/ declares checked functions. A header includes its part before its own declarations: each
 * function is declared once more with the size of its buffer as a hidden argument, by clang's pass_object_size. Calls prefer
 * that declaration; an address, a program's own definition and a declaration without prototype mean the plain one.
 *
 * _FORTIFY_SOURCE 1 takes the size of the whole object, 2 that of the member that is written for what writes text, 3 also
 * sizes that are known when the program runs (__builtin_dynamic_object_size). */
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
#pragma clang diagnostic ignored "-Wvariadic-macros"
#pragma clang diagnostic ignored "-Wlong-long"

#ifndef __BITS_FORTIFY_BEGIN_H
#define __BITS_FORTIFY_BEGIN_H

#include <bits/size_t.h>

/* A parameter whose object's size is passed, and that size: of the whole object, or of the innermost member. */
#if __FORTIFY > 2
#define __OBJECT const __attribute__((__pass_dynamic_object_size__(0)))
#define __MEMBER const __attribute__((__pass_dynamic_object_size__(1)))
#define __OBJECT_SIZE(p) __builtin_dynamic_object_size((p), 0)
#define __MEMBER_SIZE(p) __builtin_dynamic_object_size((p), 1)
#elif __FORTIFY > 1
#define __OBJECT const __attribute__((__pass_object_size__(0)))
#define __MEMBER const __attribute__((__pass_object_size__(1)))
#define __OBJECT_SIZE(p) __builtin_object_size((p), 0)
#define __MEMBER_SIZE(p) __builtin_object_size((p), 1)
#else
#define __OBJECT const __attribute__((__pass_object_size__(0)))
#define __MEMBER const __attribute__((__pass_object_size__(0)))
#define __OBJECT_SIZE(p) __builtin_object_size((p), 0)
#define __MEMBER_SIZE(p) __builtin_object_size((p), 0)
#endif

/* A checked function, inline; or one of the library's under another name, which gets the size behind the pointer. */
#define __FORTIFIED extern __inline__ __attribute__((__always_inline__, __gnu_inline__, __artificial__, __overloadable__))
#define __FORTIFIED_AS(symbol) __asm__(symbol) __attribute__((__overloadable__))
/* clang's own diagnostics for a builtin that takes these parameters. */
#define __LIKE_BUILTIN(...) __attribute__((__diagnose_as_builtin__(__VA_ARGS__)))
#define __WARN_IF(condition, text) __attribute__((__diagnose_if__((condition), text, "warning")))
#define __WARN_WRITE(condition) __WARN_IF(condition, "writes beyond the end of the buffer")
#define __WARN_READ(condition) __WARN_IF(condition, "reads beyond the end of the buffer")
/* A format that the compiler does not see. */
#define __UNKNOWN_FORMAT(format) __attribute__((__enable_if__(!__builtin_constant_p(*(format)), "a format that is no constant")))

/* Say what would have happened, and abort. */
void __fortify_overflow(const char *, size_t, size_t) __attribute__((__noreturn__, __cold__));
void __fortify_overread(const char *, size_t, size_t) __attribute__((__noreturn__, __cold__));
#define __CHECK_WRITE(name, bytes, size) \
    do { \
        if (__builtin_expect((bytes) > (size), 0)) \
            __fortify_overflow(name, (bytes), (size)); \
    } while (0)
#define __CHECK_READ(name, bytes, size) \
    do { \
        if (__builtin_expect((bytes) > (size), 0)) \
            __fortify_overread(name, (bytes), (size)); \
    } while (0)
/* The product of two sizes, or as much as there can be. */
#define __FORTIFY_PRODUCT(a, b) ((b) != 0 && (a) > (size_t)-1 / (b) ? (size_t)-1 : (a) * (b))

#endif
