#include "test.h"
#include <sys/auxv.h>

int main(void) {
    errno = 0;
    CHECK_INT(getauxval(AT_PAGESZ), sysconf(_SC_PAGESIZE));
    CHECK_INT(getauxval(AT_CLKTCK), sysconf(_SC_CLK_TCK));
    CHECK(getauxval(AT_UID) == getuid() && getauxval(AT_EUID) == geteuid());
    CHECK(getauxval(AT_GID) == getgid() && getauxval(AT_EGID) == getegid());
    CHECK(getauxval(AT_SECURE) == 0 && errno == 0);
    CHECK_ERRNO_IS(getauxval(AT_HWCAP), 0, ENOENT);
    CHECK_ERRNO_IS(getauxval(AT_RANDOM), 0, ENOENT);
    CHECK_ERRNO_IS(getauxval(12345), 0, ENOENT);
    return 0;
}
