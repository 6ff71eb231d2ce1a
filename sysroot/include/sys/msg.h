/* <sys/msg.h>: XSI message queues, within the program. POSIX.1-2024. */
#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <bits/features.h>
#include <bits/pid_t.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/time_t.h>
#include <sys/ipc.h>

#define MSG_NOERROR 010000
#if __SHOW_GNU
#define MSG_EXCEPT 020000
#endif

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

#if __SHOW_GNU
struct msgbuf {
    long mtype;
    char mtext[1];
};
#endif

__C_BEGIN
int msgctl(int, int, struct msqid_ds *);
int msgget(key_t, int);
ssize_t msgrcv(int, void *, size_t, long, int);
int msgsnd(int, const void *, size_t, int);
__C_END

#endif
