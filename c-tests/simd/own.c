// cflags: -fno-builtin -msimd128 -lc-simd
// peer: skip it has no libc-simd.a
/* A program's own function wins over both libraries'. */
#include "test.h"
#include <string.h>

static int calls;

size_t strlen(const char *s) {
    size_t n = 0;
    calls++;
    while (s[n]) n++;
    return n;
}

int main(void) {
    CHECK(strlen("abc") == 3 && calls == 1);
    CHECK(strchr("abc", 'c') != NULL);
    return 0;
}
