// cflags: -lwasi-heap-check -D_GNU_SOURCE
// peer: skip it has no such library
/* A program without errors runs as always, and every block has the bytes that it should. */
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static unsigned next(void)
{
    static unsigned state = 1;
    return state = state * 1664525 + 1013904223;
}

int main(void)
{
    enum { N = 500 };
    static unsigned char *blocks[N];
    static size_t sizes[N];
    for (int round = 0; round < 20000; round++) {
        unsigned at = next() % N, size = next() % 700, kind = next() % 8;
        if (blocks[at]) {
            for (size_t i = 0; i < sizes[at]; i += 97)
                CHECK_INT(blocks[at][i], at % 251);
            if (kind == 7) {
                blocks[at] = realloc(blocks[at], size);
            } else {
                free(blocks[at]);
                blocks[at] = NULL;
                continue;
            }
        } else if (kind == 0) {
            blocks[at] = calloc(size, 1);
            CHECK(size == 0 || (blocks[at][0] | blocks[at][size - 1]) == 0);
        } else if (kind == 1) {
            blocks[at] = aligned_alloc(128, size);
            CHECK((uintptr_t)blocks[at] % 128 == 0);
        } else {
            blocks[at] = malloc(size);
        }
        CHECK((uintptr_t)blocks[at] % 16 == 0);
        CHECK_INT(malloc_usable_size(blocks[at]), size);
        memset(blocks[at], (int)(at % 251), size);
        sizes[at] = size;
    }
    void *volatile none = malloc(SIZE_MAX - 10);
    CHECK(none == NULL);
    none = calloc(SIZE_MAX / 2, 3);
    CHECK(none == NULL);
    char *text;
    CHECK_INT(asprintf(&text, "%d", 5), 1);
    free(text);
    void *page = valloc(10);
    CHECK((uintptr_t)page % 65536 == 0);
    free(page);
    FILE *file = fopen("f", "w");
    fprintf(file, "%f\n", 1.5);
    fclose(file);
    return 0;
}
