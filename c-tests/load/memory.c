/* A million allocations and frees in random order: contents stay, and the heap stays within twice what is in use at most. */
// skip-O0
#include "test.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 4096, STEPS = 1000000 };

static unsigned char *blocks[SLOTS];
static unsigned sizes[SLOTS];

int main(void) {
    uint32_t state = 1;
    size_t used = 0, most = 0;
    int wrong = 0;
    size_t before = __builtin_wasm_memory_size(0);
    for (int step = 0; step < STEPS; step++) {
        state = state * 1664525 + 1013904223;
        unsigned slot = state >> 20;
        if (blocks[slot]) {
            wrong += blocks[slot][0] != (slot & 255) || blocks[slot][sizes[slot] - 1] != (slot & 255);
            used -= sizes[slot];
            if (state >> 10 & 1) {
                free(blocks[slot]);
                blocks[slot] = NULL;
                continue;
            }
        }
        state = state * 1664525 + 1013904223;
        unsigned size = 1 + (state >> 16) % (state & 256 ? 64 : state & 512 ? 1000 : 8000);
        unsigned char *block = realloc(blocks[slot], size);
        if (!block) {
            wrong++;
            break;
        }
        blocks[slot] = block;
        sizes[slot] = size;
        block[0] = block[size - 1] = slot & 255;
        used += size;
        if (used > most) most = used;
    }
    CHECK_INT(wrong, 0);
    size_t grown = (__builtin_wasm_memory_size(0) - before) * 65536;
    CHECK(grown < 2 * most + 65536);
    for (int i = 0; i < SLOTS; i++) free(blocks[i]);
    /* All of it serves again as one block. */
    void *whole = malloc(most);
    CHECK(whole != NULL);
    CHECK((__builtin_wasm_memory_size(0) - before) * 65536 <= grown + 65536);
    return 0;
}
