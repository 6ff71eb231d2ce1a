#include "test.h"
#include <net/if.h>
#include <stddef.h>

void *malloc(size_t size) {
    (void)size;
    return NULL;
}

void *calloc(size_t count, size_t size) {
    (void)count, (void)size;
    return NULL;
}

void *realloc(void *block, size_t size) {
    (void)block, (void)size;
    return NULL;
}

void free(void *block) { (void)block; }

int main(void) {
    CHECK_ERRNO(if_nameindex(), ENOBUFS);
    if_freenameindex(NULL);
    return 0;
}
