/* <sys/ipc.h>: XSI interprocess communication, within the program. POSIX.1-2024. */
#ifndef _SYS_IPC_H
#define _SYS_IPC_H

#include <bits/features.h>
#include <bits/gid_t.h>
#include <bits/key_t.h>
#include <bits/mode_t.h>
#include <bits/uid_t.h>

#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_NOWAIT 04000
#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_PRIVATE ((key_t)0)

struct ipc_perm {
    key_t __key;
    uid_t uid;
    gid_t gid;
    uid_t cuid;
    gid_t cgid;
    mode_t mode;
    int __seq;
    long __reserved[2];
};

__C_BEGIN
key_t ftok(const char *, int);
__C_END

#endif
