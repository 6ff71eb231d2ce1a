// Formats for which <stdio.h> chooses a printf without %m and numbered arguments, and others beside them.
#include "test.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char text[200];
static const char *with_m = "<%m>";

int main(void) {
    // Plain: no dollar sign, and every m in words.
    CHECK_INT(snprintf(text, sizeof text, "%d %s|%-6x|%05.1f|%lc", 7, "seven", 0xabu, 2.25, L'!'), 22);
    CHECK_STR(text, "7 seven|ab    |002.2|!");
    CHECK_INT(sprintf(text, "time from %d, name %s", 1, "b"), 19);
    CHECK_STR(text, "time from 1, name b");
    CHECK_INT(sprintf(text, "sum %d mean %d min %d max %d", 1, 2, 3, 4), 24);
    CHECK_STR(text, "sum 1 mean 2 min 3 max 4");

    // %m in every spelling, behind text with the letter and before it.
    char expected[200];
    errno = ENOENT;
    strcpy(expected, "name: ");
    strcat(expected, strerror(ENOENT));
    sprintf(text, "name: %m");
    CHECK_STR(text, expected);
    errno = ENOENT;
    snprintf(text, sizeof text, "%m%s", "");
    CHECK_STR(text, expected + 6);
    errno = ENOENT;
    snprintf(text, sizeof text, "%60m.%d", 1);
    CHECK_INT(strlen(text), 62);
    CHECK_STR(text + 60 - strlen(strerror(ENOENT)), strcat(strcpy(expected, strerror(ENOENT)), ".1"));
    errno = ENOENT;
    snprintf(text, sizeof text, "%-.2m%d", 1);
    CHECK_INT(strlen(text), 3);
    CHECK_INT(memcmp(text, strerror(ENOENT), 2), 0);
    errno = ENOENT;
    snprintf(text, sizeof text, with_m, 0);
    CHECK_INT(text[0], '<');
    CHECK_INT(memcmp(text + 1, strerror(ENOENT), strlen(strerror(ENOENT))), 0);

    // Numbered arguments, with and without floating point.
    CHECK_INT(sprintf(text, "%2$s-%1$d", 3, "c"), 3);
    CHECK_STR(text, "c-3");
    CHECK_INT(sprintf(text, "%2$*1$d|%3$.1f", 4, 5, 0.5), 8);
    CHECK_STR(text, "   5|0.5");

    // The functions are still functions.
    int (*print)(char *, const char *, ...) = sprintf;
    CHECK_INT(print(text, "%1$d", 9), 1);
    CHECK_STR(text, "9");
    void *address = (void *)printf;
    CHECK(address != 0);
    CHECK_INT((sprintf)(text, "(%d)", 1), 3);
    return 0;
}
