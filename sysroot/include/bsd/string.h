/* <bsd/string.h>: what BSD has in <string.h>, whatever else is shown. */
#ifndef _BSD_STRING_H
#define _BSD_STRING_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <string.h>

__C_BEGIN
size_t strlcpy(char *__restrict, const char *__restrict, size_t) __NOT_NULL(2);
size_t strlcat(char *__restrict, const char *__restrict, size_t) __NOT_NULL(2);
char *strnstr(const char *, const char *, size_t) __NOT_NULL(1, 2);
char *strsep(char **, const char *) __NOT_NULL(1, 2);
void strmode(mode_t, char *);
void explicit_bzero(void *, size_t);
int timingsafe_bcmp(const void *, const void *, size_t);
int timingsafe_memcmp(const void *, const void *, size_t);
__C_END

#endif
