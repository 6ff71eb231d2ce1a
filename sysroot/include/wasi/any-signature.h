/* <wasi/any-signature.h>: start routines, handlers, destructors, comparisons and functions for the end that are declared with
 * other parameters or another result than they are called with, as old programs have them: `void *run()` for a thread, `void
 * handler()` for a signal. WebAssembly refuses such a call. With this
 * header the functions that take one look at its type first and call it as what it is.
 *
 * For C up to C17, where `()` says nothing about parameters, and hosts with the GC proposal:
 *     clang -std=gnu17 -mgc -mreference-types -include wasi/any-signature.h old.c
 * Without -mgc the header does nothing. */
#ifndef _WASI_ANY_SIGNATURE_H
#define _WASI_ANY_SIGNATURE_H

#if defined __wasm_gc__ && !defined __cplusplus

#include <errno.h>
#include <pthread.h>
#include <search.h>
#include <signal.h>
#include <stdlib.h>

#define __ANY_IS(type, function) __builtin_wasm_test_function_pointer_signature((type)(function))
#define __ANY_STATIC static __inline__ __attribute__((__unused__))
#define __ANY_SHARED __attribute__((__weak__, __visibility__("hidden")))

typedef void *(*__any_pp)(void *);
typedef void *(*__any_p)(void);
typedef void (*__any_vp)(void *);
typedef void (*__any_v)(void);
typedef void (*__any_vi)(int);
typedef void (*__any_viii)(int, void *, void *);
typedef int (*__any_ip)(void *);
typedef int (*__any_i)(void);

/* Calls a function of any of these types with an argument that it may not have; what it returns, or null. */
__ANY_STATIC void *__any_call(void *__function, void *__argument)
{
	if (__ANY_IS(__any_pp, __function))
		return ((__any_pp)__function)(__argument);
	if (__ANY_IS(__any_vp, __function))
		return ((__any_vp)__function)(__argument), (void *)0;
	if (__ANY_IS(__any_p, __function))
		return ((__any_p)__function)();
	((__any_v)__function)();
	return (void *)0;
}

struct __any_start {
	void *__function, *__argument;
};

__ANY_STATIC void *__any_run(void *__start)
{
	struct __any_start __copy = *(struct __any_start *)__start;
	free(__start);
	return __any_call(__copy.__function, __copy.__argument);
}

__ANY_STATIC int __any_pthread_create(pthread_t *__id, const pthread_attr_t *__attributes, void *__function, void *__argument)
{
	if (__ANY_IS(__any_pp, __function))
		return pthread_create(__id, __attributes, (__any_pp)__function, __argument);
	struct __any_start *__start = (struct __any_start *)malloc(sizeof *__start);
	if (!__start)
		return EAGAIN;
	__start->__function = __function;
	__start->__argument = __argument;
	int __error = pthread_create(__id, __attributes, __any_run, __start);
	if (__error)
		free(__start);
	return __error;
}
#define pthread_create(thread, attr, function, argument) \
	__any_pthread_create(thread, attr, (void *)(function), (void *)(argument))

/* The clean-up functions of the program stand in a struct in the block that the macros make. */
__ANY_STATIC void __any_clean_up(void *__start)
{
	struct __any_start *__this = (struct __any_start *)__start;
	__any_call(__this->__function, __this->__argument);
}
#undef pthread_cleanup_push
#define pthread_cleanup_push(routine, argument)                                       \
	do {                                                                              \
		struct __ptcb __cleanup;                                                      \
		struct __any_start __any_here = { (void *)(routine), (void *)(argument) };    \
		_pthread_cleanup_push(&__cleanup, __any_clean_up, &__any_here)

/* Handlers that are not called with a number, by signal. */
__ANY_SHARED void *__any_handlers[65];

__ANY_STATIC void __any_handle(int __signal)
{
	void *__handler = __any_handlers[__signal];
	if (__ANY_IS(__any_viii, __handler))
		((__any_viii)__handler)(__signal, (void *)0, (void *)0);
	else
		__any_call(__handler, (void *)0);
}

/* What is set in place of a handler. */
__ANY_STATIC void (*__any_handler(int __signal, void *__handler))(int)
{
	if (__handler == (void *)SIG_DFL || __handler == (void *)SIG_IGN || __handler == (void *)SIG_ERR ||
	    __signal <= 0 || __signal > 64 || __ANY_IS(__any_vi, __handler))
		return (__any_vi)__handler;
	__any_handlers[__signal] = __handler;
	return __any_handle;
}

/* What the program set, if that is what stands in its place. */
__ANY_STATIC void (*__any_set(void (*__handler)(int), void *__before))(int)
{
	return __handler == __any_handle ? (__any_vi)__before : __handler;
}

__ANY_STATIC void *__any_before(int __signal)
{
	return __signal > 0 && __signal <= 64 ? __any_handlers[__signal] : (void *)0;
}

__ANY_STATIC void (*__any_signal(int __signal, void *__handler))(int)
{
	void *__before = __any_before(__signal);
	return __any_set(signal(__signal, __any_handler(__signal, __handler)), __before);
}
#define signal(number, handler) __any_signal(number, (void *)(handler))

__ANY_STATIC int __any_sigaction(int __signal, const struct sigaction *__new, struct sigaction *__old)
{
	void *__before = __any_before(__signal);
	struct sigaction __copy;
	if (__new && !(__new->sa_flags & SA_SIGINFO)) {
		__copy = *__new;
		__copy.sa_handler = __any_handler(__signal, (void *)__new->sa_handler);
		__new = &__copy;
	}
	int __result = sigaction(__signal, __new, __old);
	if (__result == 0 && __old)
		__old->sa_handler = __any_set(__old->sa_handler, __before);
	return __result;
}
#define sigaction(number, new, old) __any_sigaction(number, new, old)

/* Functions for the end, which may return something. */
__ANY_SHARED void *__any_at_exit[32];
__ANY_SHARED int __any_at_exit_count;

/* Calls a function that takes nothing, or a number that nobody looks at, and may return something. */
__ANY_STATIC void __any_run_plain(void *__function)
{
	if (__ANY_IS(__any_i, __function))
		((__any_i)__function)();
	else if (__ANY_IS(__any_vi, __function))
		((__any_vi)__function)(0);
	else if (__ANY_IS(__any_ip, __function))
		((__any_ip)__function)((void *)0);
	else
		((__any_v)__function)();
}

__ANY_STATIC void __any_exit(void)
{
	__any_run_plain(__any_at_exit[--__any_at_exit_count]);
}

__ANY_STATIC int __any_atexit(void *__function)
{
	if (__ANY_IS(__any_v, __function) || __any_at_exit_count == 32)
		return atexit((__any_v)__function);
	__any_at_exit[__any_at_exit_count++] = __function;
	return atexit(__any_exit);
}
#define atexit(function) __any_atexit((void *)(function))

#if __STDC_VERSION__ >= 201112L
__ANY_SHARED void *__any_at_quick_exit[32];
__ANY_SHARED int __any_at_quick_exit_count;

__ANY_STATIC void __any_quick_exit(void)
{
	__any_run_plain(__any_at_quick_exit[--__any_at_quick_exit_count]);
}

__ANY_STATIC int __any_at_quick_exit_of(void *__function)
{
	if (__ANY_IS(__any_v, __function) || __any_at_quick_exit_count == 32)
		return at_quick_exit((__any_v)__function);
	__any_at_quick_exit[__any_at_quick_exit_count++] = __function;
	return at_quick_exit(__any_quick_exit);
}
#define at_quick_exit(function) __any_at_quick_exit_of((void *)(function))
#endif

/* What the library calls inside the function that it is passed to: kept for that long. */
__ANY_SHARED _Thread_local void *__any_current;

__ANY_STATIC void __any_run_current(void)
{
	__any_run_plain(__any_current);
}

__ANY_STATIC int __any_pthread_once(pthread_once_t *__control, void *__function)
{
	if (__ANY_IS(__any_v, __function))
		return pthread_once(__control, (__any_v)__function);
	void *__before = __any_current;
	__any_current = __function;
	int __error = pthread_once(__control, __any_run_current);
	__any_current = __before;
	return __error;
}
#define pthread_once(control, function) __any_pthread_once(control, (void *)(function))

/* Destructors of keys get no key: each of these has its own. */
__ANY_SHARED void *__any_destructors[8];
__ANY_SHARED int __any_destructor_count;
#define __ANY_DESTRUCTOR(number) \
	__ANY_STATIC void __any_destructor_##number(void *__value) { __any_call(__any_destructors[number], __value); }
__ANY_DESTRUCTOR(0)
__ANY_DESTRUCTOR(1)
__ANY_DESTRUCTOR(2)
__ANY_DESTRUCTOR(3)
__ANY_DESTRUCTOR(4)
__ANY_DESTRUCTOR(5)
__ANY_DESTRUCTOR(6)
__ANY_DESTRUCTOR(7)
#undef __ANY_DESTRUCTOR

__ANY_STATIC int __any_pthread_key_create(pthread_key_t *__key, void *__function)
{
	static const __any_vp __each[8] = {
		__any_destructor_0, __any_destructor_1, __any_destructor_2, __any_destructor_3,
		__any_destructor_4, __any_destructor_5, __any_destructor_6, __any_destructor_7,
	};
	if (!__function || __ANY_IS(__any_vp, __function) || __any_destructor_count == 8)
		return pthread_key_create(__key, (__any_vp)__function);
	__any_destructors[__any_destructor_count] = __function;
	return pthread_key_create(__key, __each[__any_destructor_count++]);
}
#define pthread_key_create(key, function) __any_pthread_key_create(key, (void *)(function))

/* Comparisons that look at fewer elements than they are given, or return a wider number. */
typedef int (*__any_ipp)(const void *, const void *);
typedef long long (*__any_lpp)(const void *, const void *);

__ANY_STATIC int __any_compare(const void *__a, const void *__b)
{
	void *__function = __any_current;
	if (__ANY_IS(__any_lpp, __function)) {
		long long __order = ((__any_lpp)__function)(__a, __b);
		return (__order > 0) - (__order < 0);
	}
	if (__ANY_IS(__any_ip, __function))
		return ((__any_ip)__function)((void *)__a);
	return ((__any_i)__function)();
}

/* Evaluates `call`, in which `__any_order` compares as `function` does. */
#define __ANY_COMPARING(type, function, call)                                          \
	type __result;                                                                     \
	void *__before = __any_current;                                                    \
	__any_ipp __any_order = (__any_ipp)(function);                                     \
	if (!__ANY_IS(__any_ipp, function)) {                                              \
		__any_current = (function);                                                    \
		__any_order = __any_compare;                                                   \
	}                                                                                  \
	__result = call;                                                                   \
	__any_current = __before;                                                          \
	return __result

__ANY_STATIC void __any_qsort(void *__base, size_t __count, size_t __size, void *__function)
{
	void *__before = __any_current;
	if (__ANY_IS(__any_ipp, __function)) {
		qsort(__base, __count, __size, (__any_ipp)__function);
		return;
	}
	__any_current = __function;
	qsort(__base, __count, __size, __any_compare);
	__any_current = __before;
}
#define qsort(base, count, size, function) __any_qsort(base, count, size, (void *)(function))

__ANY_STATIC void *__any_bsearch(const void *__key, const void *__base, size_t __count, size_t __size, void *__function)
{
	__ANY_COMPARING(void *, __function, bsearch(__key, __base, __count, __size, __any_order));
}
#define bsearch(key, base, count, size, function) __any_bsearch(key, base, count, size, (void *)(function))

__ANY_STATIC void *__any_tsearch(const void *__key, void **__root, void *__function)
{
	__ANY_COMPARING(void *, __function, tsearch(__key, __root, __any_order));
}
#define tsearch(key, root, function) __any_tsearch(key, root, (void *)(function))

__ANY_STATIC void *__any_tfind(const void *__key, void *const *__root, void *__function)
{
	__ANY_COMPARING(void *, __function, tfind(__key, __root, __any_order));
}
#define tfind(key, root, function) __any_tfind(key, root, (void *)(function))

__ANY_STATIC void *__any_tdelete(const void *__key, void **__root, void *__function)
{
	__ANY_COMPARING(void *, __function, tdelete(__key, __root, __any_order));
}
#define tdelete(key, root, function) __any_tdelete(key, root, (void *)(function))

__ANY_STATIC void *__any_lfind(const void *__key, const void *__base, size_t *__count, size_t __size, void *__function)
{
	__ANY_COMPARING(void *, __function, lfind(__key, __base, __count, __size, __any_order));
}
#define lfind(key, base, count, size, function) __any_lfind(key, base, count, size, (void *)(function))

__ANY_STATIC void *__any_lsearch(const void *__key, void *__base, size_t *__count, size_t __size, void *__function)
{
	__ANY_COMPARING(void *, __function, lsearch(__key, __base, __count, __size, __any_order));
}
#define lsearch(key, base, count, size, function) __any_lsearch(key, base, count, size, (void *)(function))

/* Actions on the elements of a tree, which may return something or look at the element alone. */
typedef void (*__any_vpii)(const void *, VISIT, int);
typedef int (*__any_ipii)(const void *, VISIT, int);

__ANY_STATIC void __any_act(const void *__element, VISIT __visit, int __depth)
{
	void *__function = __any_current;
	if (__ANY_IS(__any_ipii, __function))
		((__any_ipii)__function)(__element, __visit, __depth);
	else
		__any_call(__function, (void *)__element);
}

__ANY_STATIC void __any_twalk(const void *__root, void *__function)
{
	void *__before = __any_current;
	if (__ANY_IS(__any_vpii, __function)) {
		twalk(__root, (__any_vpii)__function);
		return;
	}
	__any_current = __function;
	twalk(__root, __any_act);
	__any_current = __before;
}
#define twalk(root, function) __any_twalk(root, (void *)(function))

#endif
#endif
