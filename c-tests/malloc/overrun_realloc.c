// exit: 134
// peer: skip wasi-libc does not notice
/* The same for a block that is resized. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static char data[64] __attribute__((aligned(16)));

int main(void) {
    char *volatile block = malloc(600), *volatile next = malloc(600);
    CHECK(block && next && data[0] == 0);
    memset(block + malloc_usable_size(block), 0x41, 4);
    block = realloc(block, 5000);
    CHECK(!"reached");
    return 0;
}
