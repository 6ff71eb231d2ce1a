// peer: skip wasi-libc has none of these
#define _GNU_SOURCE
#include "test.h"
#include <limits.h>
#include <netdb.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    uid_t a, b, c;
    CHECK(gettid() == getpid() && setpgrp() == getpgrp() && issetugid() == 0);
    CHECK(getresgid(&a, &b, &c) == 0 && a == getgid() && b == getegid() && c == a);
    CHECK(seteuid(geteuid()) == 0);
    CHECK_ERRNO(seteuid(geteuid() + 1), EPERM);
    CHECK(setresuid(getuid(), (uid_t)-1, getuid()) == 0 && setresgid((gid_t)-1, getgid(), getgid()) == 0);
    CHECK_ERRNO(setresuid(getuid(), 0, getuid()), EPERM);
    CHECK_ERRNO(setresgid(0, getgid(), getgid()), EPERM);
    CHECK(getdtablesize() == FD_SETSIZE && sched_yield() == 0);
    CHECK_ERRNO(setdomainname("x", 1), EPERM);
    unsigned char pages[1];
    CHECK_ERRNO(mincore(pages, 1, pages), ENOSYS);
    CHECK(strlen(gai_strerror(EAI_NONAME)) > 0 && strcmp(gai_strerror(EAI_NONAME), gai_strerror(EAI_AGAIN)) != 0);

    char buf[PATH_MAX];
    CHECK(mkdir("/d", 0777) == 0 && chdir("/d") == 0 && getwd(buf) == buf && strcmp(buf, "/d") == 0);
    char *name = canonicalize_file_name("../d/.");
    CHECK(name && strcmp(name, "/d") == 0);
    free(name);
    CHECK(canonicalize_file_name("missing") == NULL && errno == ENOENT);
    return 0;
}
