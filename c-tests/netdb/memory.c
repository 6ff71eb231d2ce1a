#define _GNU_SOURCE
#include "test.h"
#include <netdb.h>
#include <stdlib.h>

static int left = -1;

/* A malloc that fails after `left` calls. */
static char heap[65536];
static size_t used;

void *malloc(size_t size) {
    if (left == 0) return NULL;
    if (left > 0) left--;
    size_t at = (used + 15) / 16 * 16;
    if (at + size > sizeof heap) return NULL;
    used = at + size;
    return heap + at;
}

void *calloc(size_t count, size_t size) {
    (void)count, (void)size;
    return NULL;
}

void *realloc(void *block, size_t size) {
    (void)block, (void)size;
    return NULL;
}

void free(void *block) { (void)block; }

int main(void) {
    struct addrinfo *list;
    int error, tries;

    for (tries = 0; tries < 100; tries++) {
        list = NULL;
        left = tries;
        error = getaddrinfo("localhost", "http", NULL, &list);
        left = -1;
        if (!error) break;
        CHECK_INT(error, EAI_MEMORY);
        CHECK(list == NULL);
    }
    CHECK(tries > 3 && tries < 50 && list);
    freeaddrinfo(list);
    return 0;
}
