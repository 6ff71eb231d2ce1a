// exit: 134
// peer: skip wasi-libc does not notice
/* A write to a freed block is found when the block is about to be handed out again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

int main(void) {
    char *volatile block = malloc(40);
    CHECK(block != NULL);
    free(block);
    memset(block, 'x', 40);
    puts("written");
    fflush(stdout);
    block = malloc(40);
    puts("not reached");
    return 0;
}
