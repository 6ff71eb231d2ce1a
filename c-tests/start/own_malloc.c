// A program's own malloc family is used by the library as well, and the library's is not linked beside it.
#include <dirent.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "test.h"

static _Alignas(16) char pool[1 << 20];
static size_t used;
static int allocations, releases;

static int is_mine(const void *block) {
    return (const char *)block >= pool && (const char *)block < pool + sizeof pool;
}

void *malloc(size_t size) {
    size_t need = ((size + 15) & ~(size_t)15) + 16;
    if (size > sizeof pool || need > sizeof pool - used) return NULL;
    char *block = pool + used;
    used += need;
    *(size_t *)block = size;
    allocations++;
    return block + 16;
}

void free(void *block) {
    if (block) {
        CHECK(is_mine(block));
        releases++;
    }
}

void *calloc(size_t count, size_t size) {
    void *block = malloc(count * size);
    return block ? memset(block, 0, count * size) : NULL;
}

void *realloc(void *old, size_t size) {
    void *block = malloc(size);
    if (block && old) {
        size_t before = *(size_t *)((char *)old - 16);
        memcpy(block, old, before < size ? before : size);
        free(old);
    }
    return block;
}

int main(void) {
    char *text = strdup("text");
    CHECK(is_mine(text));
    CHECK_INT(allocations, 1);
    free(text);
    CHECK_INT(releases, 1);
    CHECK_INT(asprintf(&text, "%d", 12345), 5);
    CHECK(is_mine(text));
    free(text);
    int before = allocations;
    FILE *file = fopen("/file", "w+");
    CHECK(file != NULL && allocations > before);
    fputs("line\n", file);
    rewind(file);
    char *line = NULL;
    size_t buffer = 0;
    CHECK_INT(getline(&line, &buffer, file), 5);
    CHECK(is_mine(line));
    free(line);
    CHECK_INT(fclose(file), 0);
    before = allocations;
    DIR *dir = opendir("/");
    CHECK(dir != NULL && allocations > before);
    while (readdir(dir));
    CHECK_INT(closedir(dir), 0);
    /* The library keeps what it knows of the pre-opened directories. */
    CHECK(allocations - releases <= 4);
    return 0;
}
