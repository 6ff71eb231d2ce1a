// peer: skip how often a library allocates is not said anywhere
/* A program's own malloc and free serve its streams. */
#include "test.h"
#include <stdalign.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

static int allocated, freed;
static alignas(16) char memory[1 << 16];
static size_t used;

void *malloc(size_t size) {
    allocated++;
    used += (size + 15) & ~(size_t)15;
    return used <= sizeof memory ? memory + used - ((size + 15) & ~(size_t)15) : NULL;
}

void free(void *block) { freed += block != NULL; }

void *calloc(size_t count, size_t size) { return malloc(count * size); /* never given twice, so zero */ }

void *realloc(void *block, size_t size) { return block ? NULL : malloc(size); }

int main(void) {
    FILE *file = fopen("file", "w");
    CHECK(file && (char *)file >= memory && (char *)file < memory + sizeof memory);
    CHECK_INT(allocated, 1);
    CHECK_INT(fclose(file), 0);
    CHECK_INT(freed, 1);
    return 0;
}
