// exit: 134
// peer: skip wasi-libc does not notice
/* A write to the end of a large freed block is found when the block behind it is freed and the two are joined. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void) {
    char *volatile first = malloc(8), *volatile block = malloc(5000), *volatile behind = malloc(5000),
                   *volatile last = malloc(8);
    CHECK(first && block && last && behind > block && behind - block < 6000);
    free(block);
    ((size_t *)behind)[-2] += 16;
    puts("written");
    fflush(stdout);
    free(behind);
    puts("not reached");
    return 0;
}
