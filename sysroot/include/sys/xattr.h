/* <sys/xattr.h>: attributes of files that have names, after Linux; in WASI files have none. */
#ifndef _SYS_XATTR_H
#define _SYS_XATTR_H

#include <bits/features.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

#define XATTR_CREATE 1
#define XATTR_REPLACE 2

__C_BEGIN
ssize_t getxattr(const char *, const char *, void *, size_t);
ssize_t lgetxattr(const char *, const char *, void *, size_t);
ssize_t fgetxattr(int, const char *, void *, size_t);
ssize_t listxattr(const char *, char *, size_t);
ssize_t llistxattr(const char *, char *, size_t);
ssize_t flistxattr(int, char *, size_t);
int setxattr(const char *, const char *, const void *, size_t, int);
int lsetxattr(const char *, const char *, const void *, size_t, int);
int fsetxattr(int, const char *, const void *, size_t, int);
int removexattr(const char *, const char *);
int lremovexattr(const char *, const char *);
int fremovexattr(int, const char *);
__C_END

#endif
