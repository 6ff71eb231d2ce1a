// peer: differs has no limit for pipes and does not look at the descriptor
/* pathconf, fpathconf. */
#include "test.h"
#include <limits.h>
#include <unistd.h>

int main(void) {
    CHECK_INT(pathconf("/", _PC_NAME_MAX), NAME_MAX);
    CHECK_INT(pathconf("/", _PC_PATH_MAX), PATH_MAX);
    CHECK(pathconf("/", _PC_PIPE_BUF) >= _POSIX_PIPE_BUF);
    CHECK(pathconf("/", _PC_LINK_MAX) >= _POSIX_LINK_MAX);
    CHECK_INT(fpathconf(0, _PC_NO_TRUNC), 1);
    CHECK_INT(fpathconf(0, _PC_FILESIZEBITS), 64);
    errno = 0;
    CHECK_INT(pathconf("/", _PC_ASYNC_IO), 1);
    CHECK_INT(errno, 0);
    CHECK_ERRNO(pathconf("/", 22), EINVAL);
    CHECK_ERRNO(pathconf("/", -1), EINVAL);
    CHECK_ERRNO(fpathconf(99, _PC_NAME_MAX), EBADF);
    return 0;
}
