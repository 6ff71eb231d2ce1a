// peer: skip wasi-libc has no setrlimit
/* setrlimit lowers limits; the one on descriptors is one number everywhere. */
#include "test.h"
#include <fcntl.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit limit;
    CHECK_INT(getrlimit(RLIMIT_NOFILE, &limit), 0);
    CHECK(limit.rlim_cur < limit.rlim_max);
    CHECK_INT(getdtablesize(), (int)limit.rlim_cur);
    CHECK_INT(sysconf(_SC_OPEN_MAX), (long)limit.rlim_cur);
    CHECK_ERRNO(dup2(1, getdtablesize()), EBADF);
    CHECK_INT(dup2(1, getdtablesize() - 1), getdtablesize() - 1);
    CHECK_ERRNO(fcntl(1, F_DUPFD, getdtablesize()), EINVAL);
    limit.rlim_cur = 20;
    CHECK_INT(setrlimit(RLIMIT_NOFILE, &limit), 0);
    CHECK_INT(getdtablesize(), 20);
    CHECK_INT(sysconf(_SC_OPEN_MAX), 20);
    CHECK_ERRNO(dup2(1, 20), EBADF);
    CHECK_INT(dup2(1, 19), 19);
    int opened = 0, ends[2];
    while (opened < 30 && open(".", O_RDONLY) >= 0) opened++;
    CHECK(opened > 5 && opened < 20);
    CHECK_ERRNO(open(".", O_RDONLY), EMFILE);
    CHECK_ERRNO(dup(1), EMFILE);
    CHECK_ERRNO(pipe(ends), EMFILE);
    for (int fd = 4; fd < 19; fd++) close(fd);
    CHECK(open(".", O_RDONLY) >= 0);
    /* up again, as far as the hard limit, which only goes down */
    limit.rlim_cur = 2000;
    limit.rlim_max = 3000;
    CHECK_INT(setrlimit(RLIMIT_NOFILE, &limit), 0);
    CHECK_INT(dup2(1, 1999), 1999);
    limit.rlim_max = 3001;
    CHECK_ERRNO(setrlimit(RLIMIT_NOFILE, &limit), EPERM);
    limit.rlim_cur = 3001;
    CHECK_ERRNO(setrlimit(RLIMIT_NOFILE, &limit), EPERM);
    limit.rlim_max = 3000;
    CHECK_ERRNO(setrlimit(RLIMIT_NOFILE, &limit), EINVAL);

    CHECK_INT(getrlimit(RLIMIT_CPU, &limit), 0);
    CHECK(limit.rlim_cur == RLIM_INFINITY && limit.rlim_max == RLIM_INFINITY);
    limit.rlim_cur = 100;
    CHECK_INT(setrlimit(RLIMIT_CPU, &limit), 0);
    CHECK_INT(getrlimit(RLIMIT_CPU, &limit), 0);
    CHECK(limit.rlim_cur == 100 && limit.rlim_max == RLIM_INFINITY);
    CHECK_ERRNO(setrlimit(1000, &limit), EINVAL);
    CHECK_ERRNO(getrlimit(-1, &limit), EINVAL);
    return 0;
}
