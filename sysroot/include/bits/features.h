/* Which parts of the headers a program sees, and the spelling of attributes. Included first by every header.
 *
 * A program asks with _POSIX_C_SOURCE, _XOPEN_SOURCE, _DEFAULT_SOURCE (or _BSD_SOURCE), _GNU_SOURCE (or _ALL_SOURCE),
 * _LARGEFILE64_SOURCE.
 * Without any of them, and without -std=cNN, it gets ISO C, POSIX with XSI, and the BSD extensions. */
#ifndef __BITS_FEATURES_H
#define __BITS_FEATURES_H

/* The version of this library: MAJOR * 10000 + MINOR * 100 + PATCH. */
#define __wasi_libc_rs__ 100

#if defined _ALL_SOURCE && !defined _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#if defined _DEFAULT_SOURCE && !defined _BSD_SOURCE
#define _BSD_SOURCE 1
#endif

#if !defined __STRICT_ANSI__ && !defined _POSIX_SOURCE && !defined _POSIX_C_SOURCE && !defined _XOPEN_SOURCE \
    && !defined _BSD_SOURCE && !defined _GNU_SOURCE
#define _BSD_SOURCE 1
#define _XOPEN_SOURCE 700
#define __SHOW_EVERY_POSIX 1
#endif

/* The year and month of the POSIX edition that is shown, 0 for none. */
#if defined _GNU_SOURCE || defined __SHOW_EVERY_POSIX
#define __SHOW_POSIX 202405L
#elif defined _POSIX_C_SOURCE && (_POSIX_C_SOURCE - 0) >= 199309L
#define __SHOW_POSIX _POSIX_C_SOURCE
#elif defined _XOPEN_SOURCE && (_XOPEN_SOURCE - 0) >= 800
#define __SHOW_POSIX 202405L
#elif defined _XOPEN_SOURCE && (_XOPEN_SOURCE - 0) >= 700
#define __SHOW_POSIX 200809L
#elif defined _XOPEN_SOURCE && (_XOPEN_SOURCE - 0) >= 600
#define __SHOW_POSIX 200112L
#elif defined _POSIX_C_SOURCE || defined _POSIX_SOURCE || defined _XOPEN_SOURCE
#define __SHOW_POSIX 199209L
#elif defined _BSD_SOURCE
#define __SHOW_POSIX 200809L
#else
#define __SHOW_POSIX 0
#endif

#if __SHOW_POSIX >= 200112L
#define __SHOW_POSIX2001 1
#else
#define __SHOW_POSIX2001 0
#endif

#if __SHOW_POSIX >= 200809L
#define __SHOW_POSIX2008 1
#else
#define __SHOW_POSIX2008 0
#endif

#if __SHOW_POSIX >= 202405L
#define __SHOW_POSIX2024 1
#else
#define __SHOW_POSIX2024 0
#endif

#if defined _GNU_SOURCE
#define __SHOW_GNU 1
#else
#define __SHOW_GNU 0
#endif

/* Names of files beyond 2 GiB (off64_t, lseek64), which all have here. */
#if defined _LARGEFILE64_SOURCE || defined _GNU_SOURCE
#define __SHOW_LARGEFILE 1
#else
#define __SHOW_LARGEFILE 0
#endif

#if defined _BSD_SOURCE || defined _GNU_SOURCE
#define __SHOW_BSD 1
#else
#define __SHOW_BSD 0
#endif

#if defined _XOPEN_SOURCE || defined _GNU_SOURCE || defined _BSD_SOURCE
#define __SHOW_XSI 1
#else
#define __SHOW_XSI 0
#endif

#if defined __cplusplus || (defined __STDC_VERSION__ && __STDC_VERSION__ >= 199901L) || __SHOW_POSIX2001 || __SHOW_BSD
#define __SHOW_C99 1
#else
#define __SHOW_C99 0
#endif

#if defined __cplusplus || (defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L) || __SHOW_POSIX2024 || __SHOW_BSD
#define __SHOW_C11 1
#else
#define __SHOW_C11 0
#endif

#if (defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L) || __SHOW_BSD
#define __SHOW_C23 1
#else
#define __SHOW_C23 0
#endif

/* Functions that are compiled where they are called, if speed counts and size does not. There is a function of each name,
   which those call under another for what is rare; a program's own definition still wins (gnu_inline). */
#if defined __OPTIMIZE__ && !defined __OPTIMIZE_SIZE__ && !defined __NO_INLINE__ && !defined __cplusplus
#define __INLINE_CALLS 1
#define __INLINE_CALL extern __inline__ __attribute__((__gnu_inline__))
#else
#define __INLINE_CALLS 0
#endif

#ifdef __cplusplus
#define __C_BEGIN extern "C" {
#define __C_END }
#else
#define __C_BEGIN
#define __C_END
#endif

/* The level of _FORTIFY_SOURCE: calls check what they write (bits/fortify/begin.h). */
#if defined _FORTIFY_SOURCE && __STDC_HOSTED__ && __has_attribute(__pass_object_size__) && __has_attribute(__overloadable__)
#if _FORTIFY_SOURCE > 2 && __has_attribute(__pass_dynamic_object_size__)
#define __FORTIFY 3
#elif _FORTIFY_SOURCE > 1
#define __FORTIFY 2
#elif _FORTIFY_SOURCE > 0
#define __FORTIFY 1
#else
#define __FORTIFY 0
#endif
#else
#define __FORTIFY 0
#endif

#define __NO_RETURN __attribute__((__noreturn__))
#define __LIKE_PRINTF(format, arguments) __attribute__((__format__(__printf__, format, arguments)))
#define __LIKE_SCANF(format, arguments) __attribute__((__format__(__scanf__, format, arguments)))
#define __LIKE_STRFTIME(format) __attribute__((__format__(__strftime__, format, 0)))
#define __LIKE_MALLOC() __attribute__((__malloc__))
#define __NOT_NULL(...) __attribute__((__nonnull__(__VA_ARGS__)))
#define __RETURNS_TWICE __attribute__((__returns_twice__))
#define __KEEPS_CONST(pointer, type, call) _Generic(1 ? (pointer) : (void *)1, const void *: (type)(call), default: (call))
#define __PASSES_FORMAT(n) __attribute__((__format_arg__(n)))

/* What WASI cannot do is hidden, so that a program's own replacement fits; a program that asks for it gets functions that
 * fail with ENOSYS: compile with -D_WASI_EMULATED_PROCESS, and link with -lwasi-emulated-process. */
#ifdef _WASI_EMULATED_PROCESS
#define __SHOW_ENOSYS 1
#else
#define __SHOW_ENOSYS 0
#endif
#ifndef __NOT_ON_WASI
#define __NOT_ON_WASI(why)
#endif
#define __NO_PROCESSES __NOT_ON_WASI("WASI has no processes, and nothing that is shared between them")
#define __NO_TERMINALS __NOT_ON_WASI("WASI has no pseudo-terminals")

#endif
