// env: LOGNAME=somebody
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char text[100];
    CHECK_INT(sysconf(_SC_PAGESIZE), 65536);
    CHECK_INT(sysconf(_SC_PAGE_SIZE), getpagesize());
    CHECK_INT(sysconf(_SC_NPROCESSORS_ONLN), 1);
    CHECK_INT(sysconf(_SC_VERSION), _POSIX_VERSION);
    CHECK_INT(sysconf(_SC_ARG_MAX), ARG_MAX);
    CHECK_INT(sysconf(_SC_IOV_MAX), IOV_MAX);
    CHECK_INT(sysconf(_SC_NGROUPS_MAX), NGROUPS_MAX);
    CHECK_INT(sysconf(_SC_HOST_NAME_MAX), HOST_NAME_MAX);
    CHECK_INT(sysconf(_SC_RE_DUP_MAX), RE_DUP_MAX);
    CHECK_INT(sysconf(_SC_SYMLOOP_MAX), SYMLOOP_MAX);
    CHECK_INT(sysconf(_SC_TTY_NAME_MAX), TTY_NAME_MAX);
    CHECK_INT(sysconf(_SC_THREAD_KEYS_MAX), PTHREAD_KEYS_MAX);
    CHECK_INT(sysconf(_SC_MONOTONIC_CLOCK), _POSIX_MONOTONIC_CLOCK);
    CHECK_INT(sysconf(_SC_REGEXP), _POSIX_REGEXP);
    CHECK(sysconf(_SC_CLK_TCK) > 0);
    CHECK_INT(sysconf(_SC_PHYS_PAGES), 65536);
    CHECK(sysconf(_SC_AVPHYS_PAGES) > 0 && sysconf(_SC_AVPHYS_PAGES) < 65536);
    errno = 0;
    CHECK_INT(sysconf(_SC_STREAM_MAX), -1);
    CHECK_INT(sysconf(_SC_OPEN_MAX), getdtablesize());
    CHECK_INT(dup2(1, getdtablesize() - 1), getdtablesize() - 1);
    CHECK_ERRNO(dup2(1, getdtablesize()), EBADF);
    CHECK_ERRNO(dup2(1, -1), EBADF);
    /* closes them all, however far apart they are */
    CHECK_INT(close_range(3, ~0u, 0), 0);
    CHECK_ERRNO(write(getdtablesize() - 1, "", 0), EBADF);
    CHECK_INT(dup2(1, 200), 200);
    closefrom(3);
    CHECK_ERRNO(write(200, "", 0), EBADF);
    errno = 0;
    CHECK_INT(sysconf(_SC_JOB_CONTROL), -1);
    CHECK_INT(errno, 0);
    /* every name that there is */
    for (int name = 0; name <= _SC_V8_LPBIG_OFFBIG; name++) {
        errno = 0;
        long value = sysconf(name);
        CHECK(value >= -1);
        CHECK(value == -1 || errno == 0);
    }
    CHECK_ERRNO(sysconf(-1), EINVAL);
    CHECK_ERRNO(sysconf(9999), EINVAL);

    size_t needed = confstr(_CS_PATH, NULL, 0);
    CHECK(needed > 1 && needed == confstr(_CS_PATH, text, sizeof text) && strlen(text) + 1 == needed);
    memset(text, 'x', sizeof text);
    CHECK(confstr(_CS_PATH, text, 4) == needed && strlen(text) == 3);
    CHECK_ERRNO_IS(confstr(12345, text, sizeof text), 0, EINVAL);

    CHECK(getpid() > 0 && getppid() > 0);
    CHECK_INT(getpgrp(), getpid());
    CHECK_INT(getpgid(0), getpgrp());
    CHECK_INT(getsid(getpid()), getpid());
    CHECK_ERRNO(getpgid(9999), ESRCH);
    CHECK_ERRNO(getsid(9999), ESRCH);
    CHECK_ERRNO(setsid(), EPERM);
    CHECK_ERRNO(setpgid(0, 0), EPERM);
    CHECK_ERRNO(setpgid(0, -1), EINVAL);
    CHECK(getuid() == geteuid() && getgid() == getegid() && getuid() != 0);
    CHECK_INT(setuid(getuid()), 0);
    CHECK_INT(setegid(getgid()), 0);
    CHECK_ERRNO(setuid(0), EPERM);
    CHECK_ERRNO(setgid(0), EPERM);
    CHECK_INT(setreuid(-1, getuid()), 0);
    CHECK_ERRNO(setregid(0, -1), EPERM);
    uid_t real, effective, saved;
    CHECK_INT(getresuid(&real, &effective, &saved), 0);
    CHECK(real == getuid() && effective == real && saved == real);
    CHECK_INT(getgroups(0, NULL), 0);
    CHECK_ERRNO(getgroups(-1, NULL), EINVAL);
    CHECK(strcmp(getlogin(), "somebody") == 0);
    CHECK_INT(getlogin_r(text, sizeof text), 0);
    CHECK(strcmp(text, "somebody") == 0);
    CHECK_INT(getlogin_r(text, 8), ERANGE);
    unsetenv("LOGNAME");
    CHECK_ERRNO(getlogin(), ENXIO);
    CHECK_INT(getlogin_r(text, sizeof text), ENXIO);

    char *end = sbrk(0);
    CHECK((uintptr_t)end % 65536 == 0);
    CHECK(sbrk(65536) == end);
    memset(end, 1, 65536);
    CHECK(sbrk(0) == end + 65536);
    CHECK_ERRNO((long)sbrk(1), EINVAL);
    CHECK_ERRNO((long)sbrk(-65536), EINVAL);
    while (sbrk(0x10000000) != (void *)-1);
    CHECK_ERRNO((long)sbrk(0x10000000), ENOMEM);
    return 0;
}
