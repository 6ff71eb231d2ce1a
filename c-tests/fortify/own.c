// cflags: -D_GNU_SOURCE -D_FORTIFY_SOURCE=3 -Wno-deprecated-non-prototype -std=gnu17
// peer: skip it has no _FORTIFY_SOURCE
/* A program's own functions, addresses of functions, and declarations without prototypes, with checks on. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

extern char *strcpy();
extern ssize_t read();

size_t strlcpy(char *to, const char *from, size_t n) {
    (void)from, (void)n;
    *to = 'o';
    return 77;
}

ssize_t readlink(const char *path, char *to, size_t n) {
    (void)path, (void)to;
    return (ssize_t)n;
}

static void *(*copy)(void *, const void *, size_t) = memcpy;
static int (*print)(char *, const char *, ...) = sprintf;
static char *(*append)(char *, const char *) = &strcat;
static __typeof__(memset) *set = memset;

int main(void) {
    char b[8];
    CHECK_INT(strlcpy(b, "x", sizeof b), 77);
    CHECK_INT(b[0], 'o');
    CHECK_INT(readlink("x", b, 3), 3);
    CHECK_INT((strlcpy)(b, "x", 1), 77);
    CHECK(copy(b, "abc", 4) == b);
    CHECK_INT(print(b + 3, "%d", 12), 2);
    CHECK_STR(append(b, "d"), "abc12d");
    CHECK_INT(*(char *)set(b, 1, 2), 1);
    CHECK((memcpy)(b, "xyz", 4) == b);
    strcpy(b, "k&r");
    CHECK_STR(b, "k&r");
    return read(-1, b, 1) != -1;
}
