// Many blocks of many sizes: aligned, apart from each other, keeping what was written.
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

#define COUNT 500

static unsigned char *blocks[COUNT];
static size_t sizes[COUNT];
static unsigned long long state = 88172645463325252ULL;

static unsigned random_number(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 16);
}

static unsigned char mark(int i) { return (unsigned char)(i * 7 + 1); }

static void look(int i) {
    if (!blocks[i]) return;
    CHECK_INT((uintptr_t)blocks[i] % 16, 0);
    CHECK(malloc_usable_size(blocks[i]) >= sizes[i]);
    for (size_t at = 0; at < sizes[i]; at++)
        if (blocks[i][at] != mark(i)) {
            CHECK_INT(blocks[i][at], mark(i));
            return;
        }
}

static size_t some_size(void) {
    unsigned n = random_number();
    return n % 10 == 0 ? n / 16 % 50000 : n / 16 % 300;
}

int main(void) {
    for (int round = 0; round < 20000; round++) {
        int i = (int)(random_number() % COUNT);
        look(i);
        switch (random_number() % 4) {
        case 0:
            free(blocks[i]);
            blocks[i] = NULL;
            continue;
        case 1: {
            size_t size = some_size() + 1, kept = blocks[i] && sizes[i] < size ? sizes[i] : size;
            unsigned char *moved = realloc(blocks[i], size);
            CHECK(moved != NULL);
            if (blocks[i])
                for (size_t at = 0; at < kept; at++)
                    if (moved[at] != mark(i)) {
                        CHECK_INT(moved[at], mark(i));
                        break;
                    }
            blocks[i] = moved;
            sizes[i] = size;
            break;
        }
        case 2: {
            free(blocks[i]);
            sizes[i] = some_size();
            blocks[i] = calloc(1, sizes[i]);
            CHECK(blocks[i] != NULL);
            for (size_t at = 0; at < sizes[i]; at++)
                if (blocks[i][at]) {
                    CHECK_INT(blocks[i][at], 0);
                    break;
                }
            break;
        }
        default:
            free(blocks[i]);
            sizes[i] = some_size();
            blocks[i] = malloc(sizes[i]);
            CHECK(blocks[i] != NULL);
        }
        memset(blocks[i], mark(i), sizes[i]);
    }
    for (int i = 0; i < COUNT; i++) {
        look(i);
        free(blocks[i]);
    }
    return 0;
}
