/* <malloc.h>: memory, with a few functions beyond <stdlib.h>. */
#ifndef _MALLOC_H
#define _MALLOC_H

#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
void *malloc(size_t) __attribute__((__malloc__, __alloc_size__(1)));
void *calloc(size_t, size_t) __attribute__((__malloc__, __alloc_size__(1, 2)));
void *realloc(void *, size_t) __attribute__((__alloc_size__(2)));
void free(void *);
void *memalign(size_t, size_t)
    __attribute__((__malloc__, __alloc_align__(1), __alloc_size__(2)));
void *valloc(size_t) __attribute__((__malloc__, __alloc_size__(1)));
size_t malloc_usable_size(void *);
int malloc_trim(size_t);
__C_END

#endif
