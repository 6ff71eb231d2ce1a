// matrix: args 1000
// matrix: args 70000
//
// Memory that the program got from the host or from sbrk before its first block is its own.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

static char *volatile last;

enum { PAGE = 65536 };

static int only(const unsigned char *bytes, unsigned char value) {
    for (int i = 0; i < PAGE; i++)
        if (bytes[i] != value) return 0;
    return 1;
}

int main(int argc, char **argv) {
    size_t size = strtoul(argv[argc - 1], NULL, 10);
    unsigned char *page = (unsigned char *)(__builtin_wasm_memory_grow(0, 1) * PAGE);
    unsigned char *more = sbrk(PAGE);
    CHECK(more != (void *)-1);
    memset(page, 1, PAGE);
    memset(more, 2, PAGE);
    for (int i = 0; i < 1000; i++) {
        char *block = malloc(size);
        last = block;
        CHECK(block != NULL);
        if (block) memset(block, 0xaa, size);
    }
    CHECK(only(page, 1));
    CHECK(only(more, 2));
}
