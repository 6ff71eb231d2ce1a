/* <bsd/stdlib.h>: what BSD has in <stdlib.h>, whatever else is shown. */
#ifndef _BSD_STDLIB_H
#define _BSD_STDLIB_H

#include <bits/features.h>
#include <stdint.h>
#include <stdlib.h>

__C_BEGIN
uint32_t arc4random(void);
void arc4random_buf(void *, size_t);
uint32_t arc4random_uniform(uint32_t);
void *reallocarray(void *, size_t, size_t) __attribute__((__alloc_size__(2, 3)));
void *recallocarray(void *, size_t, size_t, size_t) __attribute__((__alloc_size__(3, 4)));
void *reallocf(void *, size_t) __attribute__((__alloc_size__(2)));
void freezero(void *, size_t);
long long strtonum(const char *, long long, long long, const char **);
const char *getprogname(void);
void setprogname(const char *);
char *getbsize(int *, long *);
int heapsort(void *, size_t, size_t, int (*)(const void *, const void *));
int mergesort(void *, size_t, size_t, int (*)(const void *, const void *));
int radixsort(const unsigned char **, int, const unsigned char *, unsigned);
int sradixsort(const unsigned char **, int, const unsigned char *, unsigned);
__C_END

#endif
