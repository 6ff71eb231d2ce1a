// exit: 134
// peer: skip wasi-libc does not notice
/* A write beyond a block that overwrites the header of the next one is found when that is freed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

int main(void) {
    char *volatile block = malloc(44), *volatile next = malloc(44);
    CHECK(next - block == 48);
    memset(block, 0, 48);
    puts("overrun");
    fflush(stdout);
    free(next);
    puts("not reached");
    return 0;
}
