/* <wasi/libc-nocwd.h>: the functions on files, with a directory's descriptor in place of the working directory. */
#ifndef _WASI_LIBC_NOCWD_H
#define _WASI_LIBC_NOCWD_H

#include <bits/DIR.h>
#include <bits/dirent.h>
#include <bits/features.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

struct stat;
struct timespec;

__C_BEGIN
DIR *__wasilibc_nocwd_opendirat(int, const char *);
int __wasilibc_nocwd___wasilibc_rmdirat(int, const char *);
int __wasilibc_nocwd___wasilibc_unlinkat(int, const char *);
int __wasilibc_nocwd_faccessat(int, const char *, int, int);
int __wasilibc_nocwd_fstatat(int, const char *__restrict, struct stat *__restrict, int);
int __wasilibc_nocwd_linkat(int, const char *, int, const char *, int);
int __wasilibc_nocwd_mkdirat_nomode(int, const char *);
int __wasilibc_nocwd_openat_nomode(int, const char *, int);
int __wasilibc_nocwd_renameat(int, const char *, int, const char *);
int __wasilibc_nocwd_scandirat(int, const char *, struct dirent ***, int (*)(const struct dirent *),
                               int (*)(const struct dirent **, const struct dirent **));
int __wasilibc_nocwd_symlinkat(const char *, int, const char *);
int __wasilibc_nocwd_utimensat(int, const char *, const struct timespec *, int);
ssize_t __wasilibc_nocwd_readlinkat(int, const char *__restrict, char *__restrict, size_t);
__C_END

#endif
