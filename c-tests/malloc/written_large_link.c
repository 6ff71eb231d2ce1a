// exit: 134
// peer: skip wasi-libc does not notice
/* A write to the beginning of a large freed block is found when the block is about to be handed out again. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void) {
    char *volatile block = malloc(5000), *volatile behind = malloc(16);
    CHECK(block && behind);
    free(block);
    ((char *volatile *)block)[0] = behind;
    puts("written");
    fflush(stdout);
    block = malloc(5000);
    puts("not reached");
    return 0;
}
