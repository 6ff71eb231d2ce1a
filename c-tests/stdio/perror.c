#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

int main(void) {
    char got[200], expected[200];
    CHECK(freopen("e", "w+", stderr) == stderr);
    errno = ENOENT;
    perror("name");
    errno = EINVAL;
    perror("");
    errno = EIO;
    perror(NULL);
    /* The orientation stays open. */
    int orientation = fwide(stderr, 0);
    FILE *f = fopen("e", "r");
    size_t n = fread(got, 1, sizeof got - 1, f);
    got[n] = 0;
    snprintf(expected, sizeof expected, "name: %s\n", strerror(ENOENT));
    strcat(strcat(expected, strerror(EINVAL)), "\n");
    strcat(strcat(expected, strerror(EIO)), "\n");
    freopen("f", "w", stdout);
    return !(strcmp(got, expected) == 0 && orientation == 0);
}
