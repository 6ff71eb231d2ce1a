// threads: skip its static variable wants guards of the C++ library
// C++ without its library: objects of the thread are destroyed before those of the program, and before atexit's handlers.
// peer: skip it has no __cxa_thread_atexit
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

struct Noisy {
	const char *name;
	explicit Noisy(const char *n) : name(n) { printf("+%s\n", name); }
	~Noisy() { printf("-%s\n", name); }
};

static Noisy of_program("of the program");
static thread_local Noisy of_thread("of the thread");

static void late()
{
	static thread_local Noisy made_late("made by a handler");
	CHECK(made_late.name != NULL);
	puts("handler");
}

extern "C" int __cxa_thread_atexit(void (*)(void *), void *, void *);
extern "C" int __cxa_thread_atexit_impl(void (*)(void *), void *, void *);

static void numbered(void *number)
{
	static int next = 99;
	CHECK_INT((long)number, next--);
}

int main()
{
	for (long i = 0; i < 100; i++)
		CHECK_INT((i % 2 ? __cxa_thread_atexit : __cxa_thread_atexit_impl)(numbered, (void *)i, NULL), 0);
	CHECK_INT(atexit(late), 0);
	CHECK(of_thread.name != NULL);
	static thread_local Noisy within("within main");
	static Noisy last("static, within main");
	puts("main");
	exit(0);
}
