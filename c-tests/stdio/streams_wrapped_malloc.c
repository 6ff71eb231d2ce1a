// peer: skip where streams are is not said anywhere
// cflags: -Wl,--wrap=malloc -Wl,--wrap=free
/* Functions that wrap malloc and free in a program that does not call these. */
#include "test.h"
#include <stddef.h>
#include <stdio.h>

void *__real_malloc(size_t);
void __real_free(void *);

void *__wrap_malloc(size_t size) { return __real_malloc(size); }

void __wrap_free(void *block) { __real_free(block); }

int main(void) {
    FILE *file = fopen("file", "w");
    CHECK(file && fputs("text", file) >= 0);
    CHECK_INT(fclose(file), 0);
    return 0;
}
