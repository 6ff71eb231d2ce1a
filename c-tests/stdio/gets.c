// cflags: -std=c99 -Wno-deprecated-declarations
// stdin: first\n\nlast
// peer: skip wasi-libc has no gets
#include "test.h"
#include <stdio.h>
#include <string.h>

int main(void) {
    char line[16];
    CHECK(gets(line) == line && strcmp(line, "first") == 0);
    CHECK(gets(line) == line && strcmp(line, "") == 0);
    CHECK(gets(line) == line && strcmp(line, "last") == 0);
    CHECK(gets(line) == NULL && feof(stdin));
    return 0;
}
