// cflags: -std=gnu23
// peer: skip not in wasi-libc
#include "test.h"
#include <stdlib.h>

int main(void) {
    _Alignas(64) static char block[128];
    CHECK(memalignment(block) >= 64);
    CHECK_INT(memalignment(block + 1), 1);
    CHECK_INT(memalignment(block + 4), 4);
    CHECK_INT(memalignment(block + 48), 16);
    CHECK_INT(memalignment((char *)0), 0);
    return 0;
}
