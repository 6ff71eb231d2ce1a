/* <sys/statfs.h>: what is known about a file system, after Linux; WASI preview1 tells nothing. */
#ifndef _SYS_STATFS_H
#define _SYS_STATFS_H

#include <bits/features.h>
#include <bits/fsblkcnt_t.h>
#include <bits/fsfilcnt_t.h>

typedef struct {
    int __val[2];
} fsid_t;

struct statfs {
    unsigned long f_type;
    unsigned long f_bsize;
    fsblkcnt_t f_blocks;
    fsblkcnt_t f_bfree;
    fsblkcnt_t f_bavail;
    fsfilcnt_t f_files;
    fsfilcnt_t f_ffree;
    fsid_t f_fsid;
    unsigned long f_namelen;
    unsigned long f_frsize;
    unsigned long f_flags;
    unsigned long f_spare[4];
};

__C_BEGIN
int statfs(const char *, struct statfs *);
int fstatfs(int, struct statfs *);
__C_END

#if __SHOW_LARGEFILE
#define statfs64 statfs
#define fstatfs64 fstatfs
#define fsblkcnt64_t fsblkcnt_t
#define fsfilcnt64_t fsfilcnt_t
#endif

#endif
