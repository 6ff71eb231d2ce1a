/* Memory to the last page of 4 GiB: malloc takes all but a little of it, then fails with ENOMEM, and all of it serves again. */
// skip-O0
// cflags: -fno-builtin
// peer: differs some of the last pages are lost
// threads: skip its memory has a smaller maximum
#include "test.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void **take_all(size_t size, size_t *count) {
    void **last = NULL;
    for (void **block; (block = malloc(size)); last = block, ++*count) {
        *block = last;
        ((char *)block)[size - 1] = 1;
    }
    return last;
}

static void give_back(void **last) {
    while (last) {
        void **before = *last;
        free(last);
        last = before;
    }
}

int main(void) {
    size_t large = 0, small = 0, again = 0;
    errno = 0;
    void **blocks = take_all(1 << 20, &large);
    CHECK_INT(errno, ENOMEM);
    CHECK(large >= 4090);
    void **rest = take_all(1000, &small);
    CHECK_INT(errno, ENOMEM);
    /* all pages are in use, and what is left is less than a page */
    CHECK(__builtin_wasm_memory_size(0) >= 65535);
    CHECK(small < 5000);
    CHECK(calloc(1, 2000) == NULL);
    CHECK(realloc(rest, 100000) == NULL);
    CHECK(aligned_alloc(4096, 8192) == NULL);
    give_back(rest);
    give_back(blocks);
    void **second = take_all(1 << 20, &again);
    CHECK(again >= large - 1);
    give_back(second);
    char *most = malloc((size_t)3 << 30);
    CHECK(most == NULL || (most[0] = most[((size_t)3 << 30) - 1] = 1));
    free(most);
    return 0;
}
