// exit: 134
// peer: skip wasi-libc does not notice
/* The size of a block that was freed. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static char data[64] __attribute__((aligned(16)));

int main(void) {
    char *volatile block = malloc(100), *volatile next = malloc(100);
    CHECK(block && next && data[0] == 0);
    free(block);
    malloc_usable_size(block);
    CHECK(!"reached");
    return 0;
}
