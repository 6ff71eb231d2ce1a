// cflags: -std=gnu99 -D_FORTIFY_SOURCE=2 -Wno-deprecated-declarations
// peer: skip it has no _FORTIFY_SOURCE
// stdin: 1234567\n12345678\n
// exit: 134
#include <stdio.h>

#include "test.h"

int main(void) {
    char line[8];
    CHECK_STR(gets(line), "1234567");
    gets(line);
    CHECK(0);
    return 0;
}
