// exit: 134
// peer: skip wasi-libc does not notice
/* A variable is no block, for realloc either. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static char data[64] __attribute__((aligned(16)));

int main(void) {
    char *volatile block = malloc(100), *volatile next = malloc(100);
    CHECK(block && next && data[0] == 0);
    block = realloc(data + 16, 100);
    CHECK(!"reached");
    return 0;
}
