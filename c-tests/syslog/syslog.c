#define _GNU_SOURCE
#include "_written.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

int main(void) {
    catch_stderr();
    openlog("me", 0, LOG_USER);
    syslog(LOG_ERR, "number %d", 7);
    CHECK_WRITTEN("me: number 7\n");
    openlog("me", LOG_PID, LOG_USER);
    errno = ENOENT;
    syslog(LOG_DAEMON | LOG_INFO, "why: %m\n");
    {
        char expected[100];
        sprintf(expected, "me[42]: why: %s\n", strerror(ENOENT));
        CHECK_WRITTEN(expected);
    }
    CHECK(setlogmask(LOG_UPTO(LOG_WARNING)) == 0xff);
    syslog(LOG_DEBUG, "hidden");
    CHECK_WRITTEN("");
    CHECK(setlogmask(0) == LOG_UPTO(LOG_WARNING));
    closelog();
    setprogname("prog");
    syslog(LOG_WARNING, "shown");
    CHECK_WRITTEN("prog: shown\n");
    return 0;
}
