// peer: differs the texts are each library's own
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <signal.h>
#include <string.h>

int main(void)
{
	CHECK(strcmp(strerror(ENOENT), "No such file or directory") == 0);
	CHECK(strcmp(strerror(ENOTCAPABLE), "Not permitted by a capability") == 0);
	CHECK(strcmp(strerror(0), "No error") == 0);
	/* every number has a text of its own */
	for (int i = 0; i <= 76; i++)
		for (int j = 0; j < i; j++) {
			char other[64];
			CHECK_INT(strerror_r(j, other, sizeof other), 0);
			CHECK(strcmp(strerror(i), other) != 0);
		}
	CHECK(strcmp(strerror(77), "Unknown error 77") == 0);
	CHECK(strcmp(strerror(-2147483647 - 1), "Unknown error -2147483648") == 0);
	locale_t c = newlocale(LC_ALL_MASK, "C", 0);
	CHECK(strcmp(strerror_l(EINVAL, c), strerror(EINVAL)) == 0);
	freelocale(c);

	char text[64] = "----";
	CHECK_INT(strerror_r(EINVAL, text, sizeof text), 0);
	CHECK(strcmp(text, strerror(EINVAL)) == 0);
	CHECK_INT(strerror_r(EINVAL, text, 4), ERANGE);
	CHECK(strcmp(text, "Inv") == 0);
	CHECK_INT(strerror_r(1000, text, sizeof text), EINVAL);
	CHECK(strcmp(text, "Unknown error 1000") == 0);
	CHECK_INT(strerror_r(EINVAL, text, 0), ERANGE);

	CHECK(strcmp(strsignal(11), "Segmentation fault") == 0);
	CHECK(strcmp(strsignal(99), "Unknown signal 99") == 0);
	CHECK(strcmp(strsignal(0), "Unknown signal 0") == 0);
	return 0;
}
