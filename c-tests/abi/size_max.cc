// peer: differs wasi-libc gives SIZE_MAX another type than size_t
#include "test.h"
#include <limits.h>
#include <stddef.h>
#include <stdint.h>

template <class T> static T smaller(T a, T b)
{
	return a < b ? a : b;
}

int main()
{
	size_t n = 5;
	ptrdiff_t d = -5;
	intptr_t p = 7;
	CHECK(smaller(n, SIZE_MAX) == 5);
	CHECK(smaller(d, PTRDIFF_MAX) == -5 && smaller(d, PTRDIFF_MIN) == PTRDIFF_MIN);
	CHECK(smaller(p, INTPTR_MAX) == 7);
	CHECK(smaller(uintptr_t(n), UINTPTR_MAX) == 5);
	CHECK(smaller(ptrdiff_t(3), ptrdiff_t(SSIZE_MAX)) == 3);
	return 0;
}
