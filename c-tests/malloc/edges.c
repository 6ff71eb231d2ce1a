// Nothing, too much, and products that overflow.
// cflags: -fno-builtin
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    void *a = malloc(0), *b = malloc(0);
    CHECK(a != NULL && b != NULL && a != b);
    free(a);
    free(b);
    free(NULL);
    CHECK_INT(malloc_usable_size(NULL), 0);
    char *text = realloc(NULL, 10);
    CHECK(text != NULL);
    strcpy(text, "text");
    text = realloc(text, 3);
    CHECK(text != NULL && memcmp(text, "tex", 3) == 0);
    free(text);

    size_t volatile large = SIZE_MAX, half = SIZE_MAX / 2 + 2;
    CHECK_ERRNO(malloc(large), ENOMEM);
    CHECK_ERRNO(malloc(large - 15), ENOMEM);
    CHECK_ERRNO(malloc(half), ENOMEM);
    CHECK_ERRNO(calloc(half, 2), ENOMEM);
    CHECK_ERRNO(calloc(65536, 65537), ENOMEM);
    text = malloc(5);
    strcpy(text, "kept");
    CHECK_ERRNO(realloc(text, large), ENOMEM);
    CHECK_ERRNO(reallocarray(text, half, 2), ENOMEM);
    CHECK(strcmp(text, "kept") == 0);
    text = reallocarray(text, 10, 10);
    CHECK(text != NULL && strcmp(text, "kept") == 0);
    CHECK(malloc_usable_size(text) >= 100);
    /* All of the usable size may be used. */
    memset(text, 1, malloc_usable_size(text));
    free(text);

    /* free keeps errno. */
    errno = EDOM;
    free(malloc(100000));
    CHECK_INT(errno, EDOM);

    /* What was freed is used again: memory does not grow without end. */
    for (int i = 0; i < 100000; i++) {
        void *block = malloc(100000);
        CHECK(block != NULL);
        if (!block) break;
        *(char volatile *)block = 1;
        free(block);
    }
    CHECK(__builtin_wasm_memory_size(0) < 100);
    return 0;
}
