// threads: skip the linker is told another maximum
// Memory that cannot grow any more: allocation fails with ENOMEM, and works again after free.
// LLVM takes it that malloc leaves errno alone, hence -fno-builtin.
// cflags: -fno-builtin -Wl,--max-memory=1048576
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    static void *blocks[4096];
    void *volatile block;
    int count = 0;
    CHECK_ERRNO(block = malloc(2000000), ENOMEM);
    CHECK_ERRNO(block = calloc(1000, 2000), ENOMEM);
    size_t volatile huge = PTRDIFF_MAX;
    CHECK_ERRNO(block = malloc(huge), ENOMEM);
    CHECK_ERRNO(block = calloc(huge, 4), ENOMEM);
    while (count < 4096 && (blocks[count] = malloc(1000)) != NULL) memset(blocks[count++], 1, 1000);
    CHECK(count > 100 && count < 1048);
    CHECK_INT(errno, ENOMEM);
    char *first = blocks[0];
    CHECK_ERRNO(block = realloc(first, 100000), ENOMEM);
    CHECK(first[0] == 1 && first[999] == 1);
    for (int i = 0; i < count; i++) free(blocks[i]);
    block = malloc(100000);
    CHECK(block != NULL);
    free(block);
    return 0;
}
