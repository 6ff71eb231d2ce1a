// exit: 134
// cflags: -Wno-use-after-free -Wno-unknown-warning-option
// matrix: args interior
// matrix: args moved
// matrix: args realloc
// matrix: args stack
// matrix: args static
// matrix: args twice
// matrix: args twice-large
// matrix: args unaligned
// peer: skip wasi-libc does not notice
/* What free and realloc cannot be given ends the program, before a later malloc could hand a block out twice. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static char object[64] __attribute__((aligned(16)));

/* A pointer into a block. */
static void *interior(void) { return (char *)calloc(1, 400) + 32; }

/* A pointer beside a block. */
static void *unaligned(void) { return (char *)malloc(400) + 4; }

/* One that realloc has moved away from. */
static void *moved(void) {
    char *volatile block = malloc(1000), *volatile wall = malloc(1000);
    char *volatile now = realloc(block, 9000);
    CHECK(block && wall && now && now != block);
    return block;
}

static void *freed(void) {
    void *volatile block = malloc(40), *volatile other = malloc(40);
    CHECK(block && other);
    free(block);
    free(other);
    return block;
}

/* One that was joined with its free neighbours. */
static void *freed_large(void) {
    char *volatile before = malloc(5000), *volatile block = malloc(5000), *volatile behind = malloc(5000);
    void *volatile last = malloc(16);
    CHECK(before && block && behind && last);
    free(before);
    free(behind);
    free(block);
    return block;
}

int main(int argc, char **argv) {
    char automatic[64] __attribute__((aligned(16)));
    const char *name = argc > 1 ? argv[1] : "";
    void *volatile pointer = NULL;
    if (!strcmp(name, "interior"))
        pointer = interior();
    else if (!strcmp(name, "moved"))
        pointer = moved();
    else if (!strcmp(name, "realloc") || !strcmp(name, "twice"))
        pointer = freed();
    else if (!strcmp(name, "stack"))
        pointer = automatic + 16;
    else if (!strcmp(name, "static"))
        pointer = object + 16;
    else if (!strcmp(name, "twice-large"))
        pointer = freed_large();
    else if (!strcmp(name, "unaligned"))
        pointer = unaligned();
    CHECK(pointer != NULL);
    puts("before");
    fflush(stdout);
    if (!strcmp(name, "realloc"))
        pointer = realloc(pointer, 200);
    else
        free(pointer);
    puts("not reached");
    return 0;
}
