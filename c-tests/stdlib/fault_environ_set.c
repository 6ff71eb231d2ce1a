// matrix: environ_sizes_get:errno=nomem
// matrix: environ_sizes_get:errno=io
// matrix: environ_sizes_get:set.count=0x7fffffff
// peer: differs it ends the program
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* An environment that cannot be fetched is an error where there is a way to say so, and does not end the program. */
int main(void) {
    struct tm tm = {.tm_mday = 1};
    time_t now = 0;
    char text[40];

    errno = 0;
    CHECK(setenv("A", "b", 1) == -1 && errno == ENOMEM);
    errno = 0;
    CHECK(unsetenv("A") == -1 && errno == ENOMEM);
    errno = 0;
    CHECK(putenv("A=b") == -1 && errno == ENOMEM);
    errno = 0;
    CHECK(localtime(&now) == NULL && errno == ENOMEM);
    errno = 0;
    CHECK(mktime(&tm) == -1 && errno == ENOMEM);
    errno = 0;
    CHECK(strftime(text, sizeof text, "%Z", &tm) == 0 && errno == ENOMEM);
    CHECK(strftime(text, sizeof text, "%Y", &tm) == 4);
    CHECK(gmtime(&now) != NULL);
    return 0;
}
