// C++ without its library: static constructors and destructors, a local static, virtual functions.
#include <stdio.h>
#include "test.h"

struct Noisy {
	const char *name;
	explicit Noisy(const char *n) : name(n) { printf("+%s\n", name); }
	virtual ~Noisy() { printf("-%s\n", name); }
	static void operator delete(void *) {}
};

static Noisy first("first");
static Noisy second("second");

struct Base {
	virtual int value() { return 1; }
};

struct Derived : Base {
	int value() override { return 2; }
};

int main()
{
	Derived derived;
	Base *base = &derived;
	CHECK_INT(base->value(), 2);
	puts("main");
	return 0;
}
