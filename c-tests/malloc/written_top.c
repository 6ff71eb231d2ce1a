// exit: 134
// peer: skip wasi-libc does not notice
/* A write beyond the last block is found when the heap grows. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

int main(void) {
    char *volatile block = malloc(5000), *volatile next = malloc(5000), *volatile last = malloc(6000);
    CHECK(block && next > block && last > next);
    last[malloc_usable_size(last)] ^= 0x40;
    puts("written");
    fflush(stdout);
    block = malloc(10000000);
    puts("not reached");
    return 0;
}
