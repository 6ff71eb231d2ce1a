// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <strings.h>

int main(void) {
    CHECK_INT(ffs(0), 0);
    CHECK_INT(ffsl(0), 0);
    CHECK_INT(ffsll(0), 0);
    for (int i = 0; i < 32; i++) {
        CHECK_INT(ffs((int)(0xFFFFFFFFu << i)), i + 1);
        CHECK_INT(ffsl((long)(1ul << i)), i + 1);
    }
    for (int i = 0; i < 64; i++) CHECK_INT(ffsll((long long)(0xFFFFFFFFFFFFFFFFull << i)), i + 1);
    return 0;
}
