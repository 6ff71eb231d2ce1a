#include "test.h"
#include <sys/auxv.h>

int main(void)
{
	errno = 0;
	CHECK_INT(getauxval(AT_PAGESZ), sysconf(_SC_PAGESIZE));
	CHECK_INT(getauxval(AT_CLKTCK), sysconf(_SC_CLK_TCK));
	CHECK(getauxval(AT_UID) == getuid() && getauxval(AT_EUID) == geteuid());
	CHECK(getauxval(AT_GID) == getgid() && getauxval(AT_EGID) == getegid());
	CHECK(getauxval(AT_SECURE) == 0 && errno == 0);
	CHECK_ERRNO(getauxval(AT_HWCAP), ENOENT);
	CHECK_ERRNO(getauxval(AT_RANDOM), ENOENT);
	CHECK_ERRNO(getauxval(12345), ENOENT);
	return 0;
}
