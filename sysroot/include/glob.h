/* <glob.h>: the paths that a pattern matches. POSIX.1-2024. */
#ifndef _GLOB_H
#define _GLOB_H

#include <bits/features.h>
#include <bits/size_t.h>

typedef struct {
    size_t gl_pathc;
    char **gl_pathv;
    size_t gl_offs;
    int __dummy1;
    void *__dummy2[5];
} glob_t;

#define GLOB_ERR 0x01
#define GLOB_MARK 0x02
#define GLOB_NOSORT 0x04
#define GLOB_DOOFFS 0x08
#define GLOB_NOCHECK 0x10
#define GLOB_APPEND 0x20
#define GLOB_NOESCAPE 0x40
#if __SHOW_BSD
#define GLOB_PERIOD 0x80
#define GLOB_TILDE 0x1000
#define GLOB_TILDE_CHECK 0x4000
#endif

/* what glob returns */
#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
#define GLOB_NOSYS 4

__C_BEGIN
int glob(const char *__restrict, int, int (*)(const char *, int), glob_t *__restrict);
void globfree(glob_t *);
#if __SHOW_BSD
int glob_pattern_p(const char *, int);
#endif
__C_END

#if __SHOW_GNU
#define glob64 glob
#define globfree64 globfree
#define glob64_t glob_t
#endif

#endif
