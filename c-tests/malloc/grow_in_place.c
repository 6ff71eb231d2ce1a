/* A block that grows in place where an older one was freed is no freed block. */
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    for (int round = 0; round < 200; round++) {
        // Larger blocks leave what free wrote into them.
        for (size_t size = 100; size < 6000; size += 300) {
            void *volatile block = malloc(size);
            CHECK(block != NULL);
            free(block);
        }
        // 28 bytes that are not written to, and then more.
        char *volatile block = malloc(28);
        for (size_t size = 28; size < 9000; size += size / 2) {
            block = realloc(block, size);
            CHECK(block != NULL);
            block[0] = 1;
        }
        free(block);
    }
    return 0;
}
