// cflags: -D_FORTIFY_SOURCE=2
// peer: skip it has no _FORTIFY_SOURCE
// exit: 134
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

template <class F> F same(F f)
{
	return f;
}

namespace mine {
using ::memcpy;
}

int main(int argc, char **)
{
	char b[8];
	CHECK_STR(same(strcpy)(b, "abc"), "abc");
	CHECK(mine::memcpy(b, "abc", 4) == b);
	CHECK_INT(snprintf(b, sizeof b, "%d", argc), 1);
	mine::memcpy(b, "0123456789", 8 + argc);
	CHECK(false);
}
