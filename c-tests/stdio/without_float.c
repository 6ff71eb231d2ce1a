// peer: differs has a shorter text for no error
// Formats without floating point go to functions that do not link it; all others to the whole ones.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

static int (*scan)(const char *, const char *, ...) = sscanf;
static int (*print)(char *, size_t, const char *, ...) = snprintf;

int main(void) {
    char text[60], *block = NULL;
    int n = 0, m = 0;
    double x = 0;
    CHECK_INT(snprintf(text, sizeof text, "%5d|%-4s|%lc%n|%#jx", 1, "b", 'c', &n, (long long)255), 17);
    CHECK(strcmp(text, "    1|b   |c|0xff") == 0);
    CHECK_INT(n, 12);
    CHECK_INT(sprintf(text, "%2$s %1$d", 3, "x"), 3);
    CHECK(strcmp(text, "x 3") == 0);
    errno = EINVAL;
    CHECK(sprintf(text, "%m") > 5);
    CHECK(strcmp(text, strerror(EINVAL)) == 0);
    static const int odd[] = {-1, -2147483647 - 1, 2147483647, 77, 0, 76, 1000};
    for (int i = 0; i < 7; i++) {
        errno = odd[i];
        CHECK(sprintf(text, "%m") >= 8);
        CHECK(strcmp(text, strerror(odd[i])) == 0);
    }
    CHECK_INT(asprintf(&block, "%o", 8), 2);
    CHECK(strcmp(block, "10") == 0);
    free(block);
    CHECK_INT(snprintf(text, sizeof text, "%.2f %d", 1.5, 2), 6);
    CHECK(strcmp(text, "1.50 2") == 0);
    CHECK_INT(print(text, sizeof text, "%.1Lf", 1.25L), 3);
    CHECK(strcmp(text, "1.2") == 0);

    CHECK_INT(sscanf("12 ab 0x1f", "%d %s %x", &n, text, &m), 3);
    CHECK(n == 12 && m == 31 && strcmp(text, "ab") == 0);
    CHECK_INT(sscanf("12abc", "%[0-9]%n", text, &n), 1);
    CHECK_INT(n, 2);
    CHECK_INT(sscanf("1.5", "%lf", &x), 1);
    CHECK(x == 1.5);
    CHECK_INT(sscanf("text", "%ms", &block), 1);
    CHECK(strcmp(block, "text") == 0);
    free(block);
    CHECK_INT(scan("2.5 7", "%lf%d", &x, &n), 2);
    CHECK(x == 2.5 && n == 7);
    return 0;
}
