/* <sys/msg.h>: XSI message queues, which WASI has not. POSIX.1-2024. */
#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/time_t.h>
#include <sys/ipc.h>

#define MSG_NOERROR 010000

typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

struct msqid_ds {
    struct ipc_perm msg_perm;
    time_t msg_stime;
    time_t msg_rtime;
    time_t msg_ctime;
    msgqnum_t msg_qnum;
    msglen_t msg_qbytes;
    pid_t msg_lspid;
    pid_t msg_lrpid;
};

__C_BEGIN
int msgctl(int, int, struct msqid_ds *) __NO_PROCESSES;
int msgget(key_t, int) __NO_PROCESSES;
ssize_t msgrcv(int, void *, size_t, long, int) __NO_PROCESSES;
int msgsnd(int, const void *, size_t, int) __NO_PROCESSES;
__C_END

#endif
