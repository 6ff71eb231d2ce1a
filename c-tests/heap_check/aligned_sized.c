// cflags: -lwasi-heap-check -std=gnu23
// peer: skip it has no such library
// exit: 134
#include <stdint.h>
#include <stdlib.h>

#include "test.h"

int main(void)
{
    void *volatile block = aligned_alloc(256, 40);
    CHECK((uintptr_t)block % 256 == 0);
    free_aligned_sized(block, 256, 40);
    block = aligned_alloc(64, 64);
    free_aligned_sized(block, 32, 64);
    CHECK(0);
    return 0;
}
