/* <glob.h>: the paths that a pattern matches. POSIX.1-2024. */
#ifndef _GLOB_H
#define _GLOB_H

#include <bits/features.h>
#include <bits/size_t.h>

struct dirent;
struct stat;

typedef struct {
    size_t gl_pathc;
    char **gl_pathv;
    size_t gl_offs;
    int gl_flags;
    /* what GLOB_ALTDIRFUNC has called instead of closedir … stat */
    void (*gl_closedir)(void *);
    struct dirent *(*gl_readdir)(void *);
    void *(*gl_opendir)(const char *);
    int (*gl_lstat)(const char *__restrict, struct stat *__restrict);
    int (*gl_stat)(const char *__restrict, struct stat *__restrict);
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
#define GLOB_MAGCHAR 0x100 /* in gl_flags: the pattern had a wild card */
#define GLOB_ALTDIRFUNC 0x200
#define GLOB_BRACE 0x400
#define GLOB_NOMAGIC 0x800
#define GLOB_TILDE 0x1000
#define GLOB_ONLYDIR 0x2000
#define GLOB_TILDE_CHECK 0x4000
#endif

/* what glob returns */
#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#if __SHOW_GNU
#define GLOB_ABEND GLOB_ABORTED
#endif
#define GLOB_NOMATCH 3
#define GLOB_NOSYS 4

__C_BEGIN
int glob(const char *__restrict, int, int (*)(const char *, int), glob_t *__restrict);
void globfree(glob_t *);
#if __SHOW_BSD
int glob_pattern_p(const char *, int);
#endif
__C_END

#if __SHOW_LARGEFILE
#define glob64 glob
#define globfree64 globfree
#define glob64_t glob_t
#endif

#endif
