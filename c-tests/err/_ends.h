/* err and its kin: they write a message and end the program, after which atexit's functions look at the message. */
#include "_written.h"
#include <err.h>
#include <stdarg.h>
#include <stdlib.h>

extern char *__progname;
static const char *reason;

static void at_exit(void) {
    char wanted[200];
    snprintf(wanted, sizeof wanted, "%s: reason 5%s%s\n", __progname, reason ? ": " : "", reason ? reason : "");
    CHECK_WRITTEN(wanted);
}

/* The message is to end with the text of an error, or with none if the error is 0. */
static void expect_end(int error) {
    reason = error ? strerror(error) : NULL;
    CHECK_INT(atexit(at_exit), 0);
    catch_stderr();
    errno = ENOSPC;
}
