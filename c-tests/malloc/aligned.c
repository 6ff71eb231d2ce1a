// live-blocks: 0
// Alignments from 1 to 64 KiB by every function that takes one, and what is wrong with them.
// cflags: -fno-builtin
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

static void use(void *block, size_t alignment, size_t size) {
    CHECK(block != NULL);
    CHECK_INT((uintptr_t)block % alignment, 0);
    CHECK(malloc_usable_size(block) >= size);
    memset(block, 1, size);
}

int main(void) {
    void *blocks[40];
    int count = 0;
    for (size_t alignment = 1; alignment <= 65536; alignment *= 2) {
        use(blocks[count++] = aligned_alloc(alignment, alignment * 3), alignment, alignment * 3);
        use(blocks[count++] = memalign(alignment, 100), alignment, 100);
    }
    for (int i = 0; i < count; i++) free(blocks[i]);
    for (size_t alignment = sizeof(void *); alignment <= 65536; alignment *= 2) {
        void *block = NULL;
        CHECK_INT(posix_memalign(&block, alignment, 33), 0);
        use(block, alignment, 33);
        /* What was written stays when a block grows; its alignment is not promised. */
        memcpy(block, "hello", 6);
        block = realloc(block, 100000);
        CHECK(block != NULL && strcmp(block, "hello") == 0);
        free_sized(block, 100000);
    }
    void *memory = &memory;
    errno = 0;
    CHECK_INT(posix_memalign(&memory, 3, 10), EINVAL);
    CHECK_INT(posix_memalign(&memory, 0, 10), EINVAL);
    CHECK_INT(posix_memalign(&memory, sizeof(void *) / 2, 10), EINVAL);
    CHECK_INT(posix_memalign(&memory, 16, PTRDIFF_MAX), ENOMEM);
    CHECK(memory == &memory);
    CHECK_INT(errno, 0);
    size_t volatile odd = 24;
    CHECK_ERRNO(aligned_alloc(odd, 48), EINVAL);
    CHECK_ERRNO(aligned_alloc(64, SIZE_MAX - 10), ENOMEM);

    void *page = valloc(10);
    use(page, (size_t)sysconf(_SC_PAGESIZE), 10);
    free(page);
    void *block = aligned_alloc(256, 512);
    free_aligned_sized(block, 256, 512);
    free_sized(NULL, 0);
    free_aligned_sized(NULL, 8, 0);
    return 0;
}
