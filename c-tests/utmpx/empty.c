#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <utmpx.h>

/* Nobody has logged in. */
int main(void) {
    struct utmpx entry;

    memset(&entry, 0, sizeof entry);
    entry.ut_type = USER_PROCESS;
    entry.ut_pid = getpid();
    entry.ut_tv.tv_sec = 1;
    strcpy(entry.ut_user, "ada");
    strcpy(entry.ut_line, "tty1");
    memcpy(entry.ut_id, "1", 2);
    errno = 0;
    setutxent();
    CHECK(getutxent() == NULL);
    CHECK(getutxid(&entry) == NULL);
    CHECK(getutxline(&entry) == NULL);
    CHECK_INT(errno, 0);
    CHECK_ERRNO(pututxline(&entry), EPERM);
    CHECK(getutxent() == NULL);
    CHECK_ERRNO(utmpxname("/var/run/utmp"), ENOTSUP);
    endutxent();
    return 0;
}
