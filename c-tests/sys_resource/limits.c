// peer: skip wasi-libc has no getrlimit and no priorities
#define _GNU_SOURCE
#include "test.h"
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
    struct rlimit limit;
    CHECK_INT(getrlimit(RLIMIT_CORE, &limit), 0);
    CHECK(limit.rlim_cur == 0 && limit.rlim_max == 0);
    CHECK_INT(setrlimit(RLIMIT_CORE, &limit), 0);
    CHECK_INT(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_max++;
    CHECK_ERRNO(setrlimit(RLIMIT_NOFILE, &limit), EPERM);
    limit.rlim_max = 5;
    CHECK_ERRNO(setrlimit(RLIMIT_NOFILE, &limit), EINVAL);
    CHECK_ERRNO(getrlimit(99, &limit), EINVAL);
    CHECK_ERRNO(setrlimit(-1, &limit), EINVAL);
    errno = 0;
    CHECK(getpriority(PRIO_PROCESS, 0) == 0 && errno == 0);
    CHECK_INT(getpriority(PRIO_PROCESS, getpid()), 0);
    CHECK_INT(getpriority(PRIO_USER, getuid()), 0);
    CHECK_ERRNO(getpriority(PRIO_PROCESS, 9999), ESRCH);
    CHECK_ERRNO(getpriority(9, 0), EINVAL);
    CHECK_INT(setpriority(PRIO_PROCESS, 0, 0), 0);
    CHECK_ERRNO(setpriority(PRIO_PROCESS, 0, 5), EPERM);
    CHECK_INT(nice(0), 0);
    CHECK_ERRNO(nice(1), EPERM);
    return 0;
}
