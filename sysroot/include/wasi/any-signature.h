/* <wasi/any-signature.h>: start routines and handlers that are declared with other parameters than they are called with, as
 * old programs have them: `void *run()` for a thread, `void handler()` for a signal. WebAssembly refuses such a call. With this
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

__ANY_STATIC void __any_exit(void)
{
	void *__function = __any_at_exit[--__any_at_exit_count];
	if (__ANY_IS(__any_i, __function))
		((__any_i)__function)();
	else if (__ANY_IS(__any_vi, __function))
		((__any_vi)__function)(0);
	else
		((__any_v)__function)();
}

__ANY_STATIC int __any_atexit(void *__function)
{
	if (__ANY_IS(__any_v, __function) || __any_at_exit_count == 32)
		return atexit((__any_v)__function);
	__any_at_exit[__any_at_exit_count++] = __function;
	return atexit(__any_exit);
}
#define atexit(function) __any_atexit((void *)(function))

#endif
#endif
