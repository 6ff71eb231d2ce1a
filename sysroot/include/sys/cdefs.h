/* <sys/cdefs.h>: what BSD's headers use to be valid C and C++. */
#ifndef _SYS_CDEFS_H
#define _SYS_CDEFS_H

#ifdef __cplusplus
#define __BEGIN_DECLS extern "C" {
#define __END_DECLS }
#define __THROW noexcept
#else
#define __BEGIN_DECLS
#define __END_DECLS
#define __THROW
#endif

#define __P(parameters) parameters
#define __PMT(parameters) parameters
#define __CONCAT(x, y) x##y
#define __STRING(x) #x
#define __XSTRING(x) __STRING(x)
#define __STRINGIFY(x) __STRING(x)
#define __dead __attribute__((__noreturn__))
#define __dead2 __attribute__((__noreturn__))
#define __pure2 __attribute__((__const__))
#define __unused __attribute__((__unused__))
#define __used __attribute__((__used__))
#define __packed __attribute__((__packed__))
#define __aligned(n) __attribute__((__aligned__(n)))
#define __section(name) __attribute__((__section__(name)))
#define __printflike(format, first) __attribute__((__format__(__printf__, format, first)))
#define __scanflike(format, first) __attribute__((__format__(__scanf__, format, first)))
#define __predict_true(x) __builtin_expect(!!(x), 1)
#define __predict_false(x) __builtin_expect(!!(x), 0)
#define __containerof(pointer, type, member) ((type *)(void *)((char *)(pointer) - __builtin_offsetof(type, member)))
#define __DECONST(type, variable) ((type)(__UINTPTR_TYPE__)(const void *)(variable))
#define __UNCONST(a) ((void *)(__UINTPTR_TYPE__)(const void *)(a))
#define __noinline __attribute__((__noinline__))
#define __returns_twice __attribute__((__returns_twice__))
#define __malloc_like __attribute__((__malloc__))
#define __nonnull(places) __attribute__((__nonnull__ places))
#define __nonnull_all __attribute__((__nonnull__))
#define __weak_symbol __attribute__((__weak__))
#define __DEVOLATILE(type, variable) ((type)(__UINTPTR_TYPE__)(volatile void *)(variable))
#define __DEQUALIFY(type, variable) ((type)(__UINTPTR_TYPE__)(const volatile void *)(variable))
#define __UNVOLATILE(a) ((void *)(__UINTPTR_TYPE__)(volatile void *)(a))
#define __GNUC_PREREQ(major, minor) (__GNUC__ > (major) || (__GNUC__ == (major) && __GNUC_MINOR__ >= (minor)))
#define __GNUC_PREREQ__(major, minor) __GNUC_PREREQ(major, minor)

/* marks of versions in sources: nothing comes of them */
#define __IDSTRING(name, text) struct __hack
#define __RCSID(text) struct __hack
#define __SCCSID(text) struct __hack
#define __COPYRIGHT(text) struct __hack
#define __FBSDID(text) struct __hack
#define __KERNEL_RCSID(n, text) struct __hack

#define __arraycount(a) (sizeof(a) / sizeof((a)[0]))

#endif
