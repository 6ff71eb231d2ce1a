// exit: 134
// peer: skip wasi-libc does not notice
/* A byte beyond a large block is found when the block is freed, before the heap follows what stands there. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static char data[64] __attribute__((aligned(16)));

int main(void) {
    char *volatile block = malloc(5000), *volatile next = malloc(5000);
    CHECK(block && next && data[0] == 0);
    block[malloc_usable_size(block)] = 0x41;
    free(block);
    CHECK(!"reached");
    return 0;
}
