// cflags: -std=c99 -D_XOPEN_SOURCE=500
/* What XSI had before POSIX.1-2008 took it over. */
#include <aio.h>
#include <fcntl.h>
#include <ftw.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

static void handler(int signal) { (void)signal; }

int (*const list)(int, struct aiocb *__restrict const *__restrict, int, struct sigevent *__restrict) = lio_listio;

int main(void) {
    char copy[8], *value, options[] = "b=1", *const tokens[] = {"a", "b", 0}, *at = options;
    char *text = strdup("abc");
    CHECK(text && strcmp(text, "abc") == 0);
    free(text);
    CHECK(memccpy(copy, "abc", 'c', 8) == copy + 3);
    CHECK_INT(getsubopt(&at, tokens, &value), 1);
    CHECK(MAXFLOAT > 1e38f && list);
    CHECK(bsd_signal(SIGUSR1, handler) == SIG_DFL);
    char name[] = "/fileXXXXXX";
    CHECK(mkstemp(name) >= 0);
    int (*volatile old)(const char *, int (*)(const char *, const struct stat *, int), int) = ftw;
    CHECK(old != 0);
    return 0;
}
