/* A block that grows in place over what was a larger block once is not taken for a freed one. */
#include <stdlib.h>
#include <string.h>
#include "test.h"

#define COUNT 64

int main(void) {
    static char *large[COUNT], *between[COUNT], *small[COUNT];
    for (int i = 0; i < COUNT; i++) {
        large[i] = malloc(600);
        between[i] = malloc(600);
    }
    /* Moved, as the next block is in use: what they leave is free, and joined with nothing. */
    for (int i = 0; i < COUNT; i++) large[i] = realloc(large[i], 1200);
    for (int i = 0; i < COUNT; i++) small[i] = malloc(12);
    for (int size = 28; size <= 252; size = size * 2 + 4)
        for (int i = 0; i < COUNT; i++) {
            /* Nothing is written: the bytes are what they were. */
            small[i] = realloc(small[i], size);
            CHECK(small[i] != NULL);
        }
    for (int i = 0; i < COUNT; i++) {
        memset(small[i], i, 252);
        free(small[i]);
        free(large[i]);
        free(between[i]);
    }
    for (int i = 0; i < COUNT; i++) small[i] = realloc(malloc(28), 60);
    for (int i = 0; i < COUNT; i++) small[i] = realloc(small[i], 120);
    for (int i = 0; i < COUNT; i++) free(small[i]);
    return 0;
}
