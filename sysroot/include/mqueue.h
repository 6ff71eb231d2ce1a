/* <mqueue.h>: message queues by name, within the program. POSIX.1-2024. */
#ifndef _MQUEUE_H
#define _MQUEUE_H

#include <bits/features.h>
#include <bits/sigevent.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/timespec.h>
#include <fcntl.h>

typedef int mqd_t;

struct mq_attr {
    long mq_flags;
    long mq_maxmsg;
    long mq_msgsize;
    long mq_curmsgs;
    long __reserved[4];
};

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/mqueue.h>
#endif
int mq_close(mqd_t);
int mq_getattr(mqd_t, struct mq_attr *);
int mq_notify(mqd_t, const struct sigevent *);
mqd_t mq_open(const char *, int, ...);
ssize_t mq_receive(mqd_t, char *, size_t, unsigned *);
int mq_send(mqd_t, const char *, size_t, unsigned);
int mq_setattr(mqd_t, const struct mq_attr *__restrict, struct mq_attr *__restrict);
ssize_t mq_timedreceive(mqd_t, char *__restrict, size_t, unsigned *__restrict, const struct timespec *__restrict);
int mq_timedsend(mqd_t, const char *, size_t, unsigned, const struct timespec *);
int mq_unlink(const char *);
__C_END

#endif
