/* <fnmatch.h>: patterns of file names. POSIX.1-2024. */
#ifndef _FNMATCH_H
#define _FNMATCH_H

#include <bits/features.h>

#define FNM_NOMATCH 1
#define FNM_NOSYS (-1)
#define FNM_PATHNAME 0x1
#define FNM_NOESCAPE 0x2
#define FNM_PERIOD 0x4
#if __SHOW_POSIX2024 || __SHOW_BSD
#define FNM_CASEFOLD 0x10
#define FNM_IGNORECASE FNM_CASEFOLD
#endif
#if __SHOW_BSD
#define FNM_LEADING_DIR 0x8
#define FNM_FILE_NAME FNM_PATHNAME
#define FNM_EXTMATCH 0x20
#endif

__C_BEGIN
int fnmatch(const char *, const char *, int);
__C_END

#endif
