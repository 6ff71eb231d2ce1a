/* <stdio_ext.h>: a look into streams, after Solaris. */
#ifndef _STDIO_EXT_H
#define _STDIO_EXT_H

#include <bits/FILE.h>
#include <bits/features.h>
#include <bits/size_t.h>

#define FSETLOCKING_QUERY 0
#define FSETLOCKING_INTERNAL 1
#define FSETLOCKING_BYCALLER 2

__C_BEGIN
size_t __fbufsize(FILE *);
size_t __fpending(FILE *);
int __freading(FILE *);
int __fwriting(FILE *);
int __freadable(FILE *);
int __fwritable(FILE *);
int __flbf(FILE *);
int __fpurge(FILE *);
int __fsetlocking(FILE *, int);
void _flushlbf(void);
size_t __freadahead(FILE *);
const char *__freadptr(FILE *, size_t *);
void __freadptrinc(FILE *, size_t);
void __fseterr(FILE *);
__C_END

#endif
