// live-blocks: 0
// peer: differs its aligned_alloc and malloc_usable_size keep other limits
#define _GNU_SOURCE
#include "test.h"
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 5000 };
static unsigned char *blocks[BLOCKS];
static size_t sizes[BLOCKS];
static size_t (*volatile usable)(void *) = malloc_usable_size;
static void *(*volatile take)(size_t) = malloc;
static void *(*volatile take_zeroed)(size_t, size_t) = calloc;
static void *(*volatile retake)(void *, size_t) = realloc;
static void *(*volatile retake_array)(void *, size_t, size_t) = reallocarray;

static void fill(int k, unsigned char *block, size_t size) {
    blocks[k] = block;
    sizes[k] = size;
    memset(block, k & 0xff, size);
}

static int intact(int k) {
    for (size_t i = 0; i < sizes[k]; i += sizes[k] > 64 ? sizes[k] - 1 : 1)
        if (blocks[k][i] != (k & 0xff)) return 0;
    return 1;
}

static void stress(void) {
    unsigned seed = 1;
    int wrong = 0;
    for (int i = 0; i < 100000; i++) {
        seed = seed * 1103515245 + 12345;
        int k = (int)((seed >> 8) % BLOCKS);
        seed = seed * 1103515245 + 12345;
        size_t size = (seed >> 10) % ((seed & 0x700) == 0 ? 50000 : 300);
        if (!blocks[k]) {
            size_t align = (seed & 0x30) == 0 ? (size_t)16 << (seed >> 20) % 8 : 16;
            unsigned char *block = align == 16 ? take(size) : aligned_alloc(align, size);
            wrong += !block || (uintptr_t)block % align || usable(block) < size;
            fill(k, block, size);
            continue;
        }
        wrong += !intact(k);
        if (seed & 1) {
            free(blocks[k]);
            blocks[k] = NULL;
        } else {
            size_t kept = sizes[k] < size ? sizes[k] : size;
            unsigned char *block = retake(blocks[k], size);
            wrong += !block || (uintptr_t)block % 16 || (kept && block[kept - 1] != (k & 0xff));
            fill(k, block, size);
        }
    }
    for (int k = 0; k < BLOCKS; k++) free(blocks[k]);
    CHECK(wrong == 0);
}

int main(void) {
    stress();
    void *one = take(0), *two = take(0);
    CHECK(one && two && one != two);
    free(one);
    free(two);
    free(NULL);
    CHECK(usable(NULL) == 0);

    /* Too much, and products that overflow. */
    errno = 0;
    CHECK(take(SIZE_MAX) == NULL && errno == ENOMEM);
    errno = 0;
    CHECK(take((size_t)PTRDIFF_MAX + 1) == NULL && errno == ENOMEM);
    errno = 0;
    CHECK(take_zeroed(0x10000, 0x10001) == NULL && errno == ENOMEM);
    errno = 0;
    CHECK(retake_array(NULL, 0x10000, 0x10001) == NULL && errno == ENOMEM);
    unsigned char *kept = take(10);
    memset(kept, 7, 10);
    errno = 0;
    CHECK(retake(kept, SIZE_MAX - 100) == NULL && errno == ENOMEM && kept[9] == 7);
    free(kept);

    unsigned char *zeroed = take_zeroed(1000, 3);
    int sum = 0;
    for (int i = 0; i < 3000; i++) sum += zeroed[i];
    CHECK(sum == 0);
    free_sized(zeroed, 3000);

    errno = 0;
    size_t three = (size_t)usable(NULL) + 3;
    CHECK(aligned_alloc(three, 10) == NULL && errno == EINVAL);
    void *aligned = aligned_alloc(4096, 100);
    CHECK(aligned && (uintptr_t)aligned % 4096 == 0);
    free_aligned_sized(aligned, 4096, 100);
    CHECK(posix_memalign(&aligned, 2, 10) == EINVAL && posix_memalign(&aligned, 48, 10) == EINVAL);
    errno = 0;
    CHECK(posix_memalign(&aligned, 64, SIZE_MAX / 2) == ENOMEM && errno == 0);
    CHECK(posix_memalign(&aligned, 256, 10) == 0 && (uintptr_t)aligned % 256 == 0);
    free(aligned);
    CHECK((aligned = memalign(32, 5)) && (uintptr_t)aligned % 32 == 0);
    free(aligned);
    CHECK((aligned = valloc(5)) && (uintptr_t)aligned % 65536 == 0);
    free(aligned);
    int *array = reallocarray(NULL, 10, sizeof *array);
    CHECK(array != NULL);
    array = reallocarray(array, 20, sizeof *array);
    CHECK(array != NULL && usable(array) >= 80);
    free(array);
    return 0;
}
