// LLVM takes it that malloc leaves errno alone, hence -fno-builtin.
// cflags: -fno-builtin -ldlmalloc
// peer: skip it has no such library
/* Blocks of libdlmalloc.a are aligned, apart from each other, keep their bytes when they move, and come back when freed; what the library allocates
   for a program comes from there too. */
#define _GNU_SOURCE
#include "test.h"
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COUNT = 64 };

static int is_aligned(const void *block, size_t align) { return (uintptr_t)block % align == 0; }

int main(void) {
    unsigned char *blocks[COUNT];
    int wrong = 0;
    for (int i = 0; i < COUNT; i++) {
        size_t size = (size_t)i * i * 3;
        blocks[i] = malloc(size);
        wrong += !blocks[i] || !is_aligned(blocks[i], 16) || malloc_usable_size(blocks[i]) < size;
        memset(blocks[i], i, malloc_usable_size(blocks[i]));
    }
    for (int i = 0; i < COUNT; i += 2) {
        blocks[i] = realloc(blocks[i], (size_t)i * i * 5 + 1);
        wrong += !blocks[i] || !is_aligned(blocks[i], 16);
    }
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < i * i * 3; j++) wrong += blocks[i][j] != i;
    CHECK_INT(wrong, 0);
    for (int i = 0; i < COUNT; i++) free(blocks[i]);

    unsigned char *zeros = calloc(100, 7);
    CHECK(zeros != NULL);
    for (int i = 0; i < 700; i++) wrong += zeros[i];
    CHECK_INT(wrong, 0);
    free(zeros);
    CHECK_ERRNO(calloc(SIZE_MAX, 2), ENOMEM);
    CHECK_ERRNO(malloc(PTRDIFF_MAX), ENOMEM);

    for (size_t align = 16; align <= 4096; align *= 2) {
        void *block = aligned_alloc(align, 100);
        CHECK(block != NULL && is_aligned(block, align));
        free(block);
        CHECK_INT(posix_memalign(&block, align, 33), 0);
        CHECK(is_aligned(block, align));
        free(block);
    }
    volatile size_t odd = 24;
    CHECK_ERRNO(aligned_alloc(odd, 8), EINVAL);
    free(NULL);
    CHECK_INT(malloc_usable_size(NULL), 0);

    /* Freed memory serves again. */
    size_t pages = __builtin_wasm_memory_size(0);
    for (int i = 0; i < 1000; i++) free(malloc(50000));
    CHECK(__builtin_wasm_memory_size(0) <= pages + 2);

    char *text = NULL;
    CHECK_INT(asprintf(&text, "%0200d", 7), 200);
    CHECK(malloc_usable_size(text) >= 201);
    free(text);
    return 0;
}
