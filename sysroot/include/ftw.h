/* <ftw.h>: walking through a tree of directories. POSIX.1-2024. */
#ifndef _FTW_H
#define _FTW_H

#include <bits/features.h>
#include <sys/stat.h>

/* what the visitor is told */
#define FTW_F 1
#define FTW_D 2
#define FTW_DNR 3
#define FTW_NS 4
#define FTW_SL 5
#define FTW_DP 6
#define FTW_SLN 7
/* how to walk */
#define FTW_PHYS 1
#define FTW_MOUNT 2
#define FTW_CHDIR 4
#define FTW_DEPTH 8
#if __SHOW_POSIX2024
#define FTW_XDEV 32
#endif
#if __SHOW_GNU
#define FTW_ACTIONRETVAL 16
/* what the visitor then returns */
#define FTW_CONTINUE 0
#define FTW_STOP 1
#define FTW_SKIP_SUBTREE 2
#define FTW_SKIP_SIBLINGS 3
#endif

struct FTW {
    int base;
    int level;
};

__C_BEGIN
int nftw(const char *, int (*)(const char *, const struct stat *, int, struct FTW *), int, int);
#if __SHOW_XSI || __SHOW_BSD
int ftw(const char *, int (*)(const char *, const struct stat *, int), int);
#endif
__C_END

#if __SHOW_LARGEFILE
#define nftw64 nftw
#define ftw64 ftw
#endif

#endif
