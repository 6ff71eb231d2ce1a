#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <utmp.h>

int main(void) {
    struct utmp entry;
    struct lastlog last;

    memset(&entry, 0, sizeof entry);
    entry.ut_type = DEAD_PROCESS;
    entry.ut_time = 1;
    strcpy(entry.ut_name, "ada");
    errno = 0;
    setutent();
    CHECK(getutent() == NULL);
    CHECK(getutid(&entry) == NULL);
    CHECK(getutline(&entry) == NULL);
    CHECK_INT(errno, 0);
    CHECK_ERRNO(pututline(&entry), EPERM);
    CHECK_ERRNO(utmpname(_PATH_UTMP), ENOTSUP);
    endutent();
    CHECK(sizeof last.ll_line == UT_LINESIZE && sizeof entry.ut_host == UT_HOSTSIZE);
    return 0;
}
