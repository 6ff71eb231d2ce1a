// peer: skip wasi-libc has no message queues of XSI
#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <time.h>
#include <unistd.h>

struct message {
    long kind;
    char text[9000];
};

static struct message message;

static int send(int queue, long kind, const char *text) {
    message.kind = kind;
    strcpy(message.text, text);
    return msgsnd(queue, &message, strlen(text), IPC_NOWAIT);
}

static const char *receive(int queue, long kind, int flags) {
    memset(&message, 0, sizeof message);
    long length = msgrcv(queue, &message, 100, kind, flags | IPC_NOWAIT);
    CHECK(length == -1 || length == (long)strlen(message.text));
    return length == -1 ? "-" : message.text;
}

int main(void) {
    struct msqid_ds status;
    time_t start = time(NULL);
    int queue = msgget(7, IPC_CREAT | IPC_EXCL | 0600);
    CHECK(queue >= 0 && msgget(7, 0) == queue && msgget(7, IPC_CREAT | 0600) == queue);
    CHECK_ERRNO(msgget(7, IPC_CREAT | IPC_EXCL), EEXIST);
    CHECK_ERRNO(msgget(8, 0600), ENOENT);
    CHECK_ERRNO(msgget(7, 0700), EACCES);
    CHECK(msgctl(queue, IPC_STAT, &status) == 0 && status.msg_qnum == 0 && status.msg_qbytes > 0);
    CHECK(status.msg_stime == 0 && status.msg_rtime == 0 && status.msg_ctime >= start && status.msg_lspid == 0);
    CHECK(status.msg_perm.uid == getuid() && (status.msg_perm.mode & 0777) == 0600);

    /* which message comes */
    CHECK(send(queue, 3, "three") == 0 && send(queue, 1, "one") == 0 && send(queue, 2, "two") == 0);
    CHECK(send(queue, 3, "drei") == 0 && send(queue, 1, "eins") == 0);
    CHECK(msgctl(queue, IPC_STAT, &status) == 0 && status.msg_qnum == 5 && status.msg_stime >= start);
    CHECK_INT(status.msg_lspid, getpid());
    CHECK(strcmp(receive(queue, -2, 0), "one") == 0 && message.kind == 1);
    CHECK(strcmp(receive(queue, 0, 0), "three") == 0 && message.kind == 3);
    CHECK(strcmp(receive(queue, 3, 0), "drei") == 0);
    CHECK(strcmp(receive(queue, 1, MSG_EXCEPT), "two") == 0);
    CHECK_ERRNO(msgrcv(queue, &message, 100, 3, IPC_NOWAIT), ENOMSG);
    CHECK_ERRNO(msgrcv(queue, &message, 3, 0, 0), E2BIG);
    CHECK(msgrcv(queue, &message, 3, 0, MSG_NOERROR) == 3 && memcmp(message.text, "ein", 3) == 0);
    CHECK_ERRNO(msgrcv(queue, &message, 100, 0, IPC_NOWAIT), ENOMSG);
    CHECK(msgctl(queue, IPC_STAT, &status) == 0 && status.msg_qnum == 0 && status.msg_rtime >= start);
    CHECK_INT(status.msg_lrpid, getpid());
    CHECK(send(queue, 5, "") == 0 && msgrcv(queue, &message, 0, 0, 0) == 0 && message.kind == 5);

    /* what cannot be sent */
    message.kind = 0;
    CHECK_ERRNO(msgsnd(queue, &message, 1, 0), EINVAL);
    message.kind = -1;
    CHECK_ERRNO(msgsnd(queue, &message, 1, 0), EINVAL);
    message.kind = 1;
    CHECK_ERRNO(msgsnd(queue, &message, 8193, 0), EINVAL);
    CHECK_ERRNO(msgsnd(-1, &message, 1, 0), EINVAL);
    CHECK_ERRNO(msgrcv(-1, &message, 1, 0, 0), EINVAL);
    CHECK_ERRNO(msgrcv(queue, &message, (size_t)-1, 0, 0), EINVAL);
    int sent = 0;
    while (msgsnd(queue, &message, 8192, IPC_NOWAIT) == 0) sent++;
    CHECK(errno == EAGAIN && sent * 8192UL == status.msg_qbytes);

    /* changed: a smaller limit, other permissions */
    status.msg_qbytes = 10;
    status.msg_perm.mode = 0400;
    CHECK_INT(msgctl(queue, IPC_SET, &status), 0);
    CHECK_ERRNO(msgsnd(queue, &message, 1, IPC_NOWAIT), EACCES);
    status.msg_perm.mode = 0200;
    CHECK_INT(msgctl(queue, IPC_SET, &status), 0);
    CHECK_ERRNO(msgsnd(queue, &message, 1, IPC_NOWAIT), EAGAIN);
    CHECK_ERRNO(msgrcv(queue, &message, 1, 0, 0), EACCES);
    CHECK_ERRNO(msgctl(queue, IPC_STAT, &status), EACCES);
    status.msg_qbytes = 1000000000;
    CHECK_ERRNO(msgctl(queue, IPC_SET, &status), EPERM);
    CHECK_ERRNO(msgctl(queue, 99, &status), EINVAL);
    CHECK_INT(msgctl(queue, IPC_RMID, NULL), 0);
    CHECK_ERRNO(msgctl(queue, IPC_RMID, NULL), EINVAL);
    CHECK_ERRNO(msgget(7, 0), ENOENT);
    while (msgget(IPC_PRIVATE, 0) >= 0);
    CHECK_INT(errno, ENOSPC);
    return 0;
}
