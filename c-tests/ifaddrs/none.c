// peer: skip wasi-libc declares no function
#include "test.h"
#include <ifaddrs.h>

int main(void)
{
	struct ifaddrs *list = (struct ifaddrs *)&list;

	CHECK_INT(getifaddrs(&list), 0);
	CHECK(list == 0);
	freeifaddrs(list);
	CHECK_ERRNO(getifaddrs(0), EFAULT);
	return 0;
}
