/* <wasi/libc.h>: what this C library offers beyond any standard, after wasi-libc. */
#ifndef _WASI_LIBC_H
#define _WASI_LIBC_H

#include <bits/features.h>
#include <bits/off_t.h>
#include <bits/size_t.h>

struct stat;
struct timespec;

__C_BEGIN

/* pre-opened directories */
void __wasilibc_populate_preopens(void);
void __wasilibc_reset_preopens(void);
int __wasilibc_register_preopened_fd(int, const char *);

/* descriptors */
int __wasilibc_fd_renumber(int, int);
off_t __wasilibc_tell(int);

/* files */
int __wasilibc_unlinkat(int, const char *);
int __wasilibc_rmdirat(int, const char *);
int __wasilibc_open_nomode(const char *, int);
int __wasilibc_access(const char *, int, int);
int __wasilibc_stat(const char *__restrict, struct stat *__restrict, int);
int __wasilibc_utimens(const char *, const struct timespec *, int);
int __wasilibc_link(const char *, const char *, int);
int __wasilibc_link_oldat(int, const char *, const char *, int);
int __wasilibc_link_newat(const char *, int, const char *, int);
int __wasilibc_rename_oldat(int, const char *, const char *);
int __wasilibc_rename_newat(const char *, int, const char *);

__C_END

#endif
