// peer: skip wasi-libc has no mremap
/* A mapping grows where it is, if the memory behind it is free in the heap. */
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 65536
#define READ_WRITE (PROT_READ | PROT_WRITE)

static char *map(size_t pages) {
    return mmap(NULL, pages * PAGE, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
}

int main(void) {
    CHECK_INT(munmap(map(1), PAGE), 0); /* now the library's table of mappings has its memory */
    char *volatile used = malloc(40 * PAGE);
    memset(used, 'u', 40 * PAGE);
    free(used);
    char *a = map(2);
    memset(a, 'a', 2 * PAGE);
    CHECK(mremap(a, 2 * PAGE, 3 * PAGE, 0) == a && a[2 * PAGE - 1] == 'a' && a[2 * PAGE] == 0 && a[3 * PAGE - 1] == 0);
    memset(a, 'b', 3 * PAGE);
    CHECK(mremap(a, 3 * PAGE, 20 * PAGE, MREMAP_MAYMOVE) == a);
    for (int i = 3 * PAGE; i < 20 * PAGE; i++) CHECK(a[i] == 0);
    CHECK(a[3 * PAGE - 1] == 'b');
    /* beyond all memory that the heap has had */
    memset(a, 'c', 20 * PAGE);
    CHECK(mremap(a, 20 * PAGE, 70 * PAGE, 0) == a && a[20 * PAGE - 1] == 'c');
    for (int i = 20 * PAGE; i < 70 * PAGE; i++) CHECK(a[i] == 0);
    char *b = map(1);
    b[0] = 'b';
    CHECK_ERRNO((long)mremap(a, 70 * PAGE, 150 * PAGE, 0), ENOMEM); /* b lies behind it */
    CHECK(a[70 * PAGE - 1] == 0 && b[0] == 'b');
    CHECK_ERRNO((long)mremap(b, PAGE, 0x7fff0000, 0), ENOMEM);
    CHECK_INT(munmap(a, 70 * PAGE), 0);
    CHECK_INT(munmap(b, PAGE), 0);
    return 0;
}
