#include "test.h"
#include <limits.h>
#include <ulimit.h>

int main(void) {
    CHECK_INT(ulimit(UL_GETFSIZE), LONG_MAX);
    CHECK_INT(ulimit(UL_SETFSIZE, LONG_MAX), LONG_MAX);
    CHECK_ERRNO(ulimit(UL_SETFSIZE, 100L), EPERM);
    CHECK_ERRNO(ulimit(99), EINVAL);
    return 0;
}
