/* <mqueue.h>: message queues, which WASI has not. POSIX.1-2024. */
#ifndef _MQUEUE_H
#define _MQUEUE_H

#include <bits/features.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/timespec.h>

struct sigevent;

typedef int mqd_t;

struct mq_attr {
    long mq_flags;
    long mq_maxmsg;
    long mq_msgsize;
    long mq_curmsgs;
    long __reserved[4];
};

__C_BEGIN
int mq_close(mqd_t) __NO_PROCESSES;
int mq_getattr(mqd_t, struct mq_attr *) __NO_PROCESSES;
int mq_notify(mqd_t, const struct sigevent *) __NO_PROCESSES;
mqd_t mq_open(const char *, int, ...) __NO_PROCESSES;
ssize_t mq_receive(mqd_t, char *, size_t, unsigned *) __NO_PROCESSES;
int mq_send(mqd_t, const char *, size_t, unsigned) __NO_PROCESSES;
int mq_setattr(mqd_t, const struct mq_attr *__restrict, struct mq_attr *__restrict) __NO_PROCESSES;
ssize_t mq_timedreceive(mqd_t, char *__restrict, size_t, unsigned *__restrict, const struct timespec *__restrict)
    __NO_PROCESSES;
int mq_timedsend(mqd_t, const char *, size_t, unsigned, const struct timespec *) __NO_PROCESSES;
int mq_unlink(const char *) __NO_PROCESSES;
__C_END

#endif
