/* <wasi/heap-check.h>: has libwasi-heap-check.a name the lines that allocate and free. Compile C with
 * `-include wasi/heap-check.h`; link with `-lwasi-heap-check`. docs/debugging.md */
#ifndef _WASI_HEAP_CHECK_H
#define _WASI_HEAP_CHECK_H

#include <bits/features.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

__C_BEGIN
void __wasilibc_heap_check_site(const char *, int);
/* Reports every damaged block now; returns how many there are. */
int __wasilibc_heap_check_now(void);
__C_END

#ifndef __cplusplus
#define __HEAP_CHECK_SITE __wasilibc_heap_check_site(__FILE_NAME__, __LINE__)
#define malloc(size) (__HEAP_CHECK_SITE, malloc(size))
#define calloc(count, size) (__HEAP_CHECK_SITE, calloc((count), (size)))
#define realloc(block, size) (__HEAP_CHECK_SITE, realloc((block), (size)))
#define free(block) (__HEAP_CHECK_SITE, free(block))
#define aligned_alloc(align, size) (__HEAP_CHECK_SITE, aligned_alloc((align), (size)))
#define strdup(s) (__HEAP_CHECK_SITE, strdup(s))
#endif

#endif
