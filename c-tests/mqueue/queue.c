// live-blocks: 10
// peer: skip wasi-libc has no message queues
/* Names, priorities, attributes, errors. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    mqd_t none_slash;
    char buffer[8192], long_name[300];
    unsigned priority;
    struct mq_attr asked = {.mq_maxmsg = 3, .mq_msgsize = 8}, found, none = {0};
    mqd_t q, again, reader, writer;

    /* without attributes: the system's own */
    q = mq_open("/one", O_RDWR | O_CREAT, 0600, NULL);
    CHECK(q != (mqd_t)-1 && mq_getattr(q, &found) == 0);
    CHECK(found.mq_maxmsg > 0 && found.mq_msgsize > 0 && found.mq_curmsgs == 0 && found.mq_flags == 0);
    CHECK_ERRNO(read(q, buffer, 1), EBADF); /* no descriptor of a file */
    CHECK_ERRNO(mq_receive(1, buffer, sizeof buffer, NULL), EBADF);
    CHECK_INT(mq_close(q), 0);
    CHECK_INT(mq_unlink("/one"), 0);

    q = mq_open("/q", O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600, &asked);
    CHECK(mq_getattr(q, &found) == 0 && found.mq_maxmsg == 3 && found.mq_msgsize == 8);
    CHECK_INT(found.mq_flags, O_NONBLOCK);
    CHECK_ERRNO(mq_receive(q, buffer, 8, NULL), EAGAIN);
    CHECK(mq_send(q, "low", 3, 1) == 0 && mq_send(q, "high", 4, 9) == 0 && mq_send(q, "", 0, 1) == 0);
    CHECK_ERRNO(mq_send(q, "full", 4, 0), EAGAIN);
    CHECK(mq_getattr(q, &found) == 0 && found.mq_curmsgs == 3);
    CHECK(mq_receive(q, buffer, 8, &priority) == 4 && memcmp(buffer, "high", 4) == 0 && priority == 9);
    CHECK_INT(mq_send(q, "eight ch", 8, 1), 0);
    CHECK(mq_receive(q, buffer, 8, &priority) == 3 && memcmp(buffer, "low", 3) == 0 && priority == 1);
    CHECK(mq_receive(q, buffer, 8, NULL) == 0);
    CHECK(mq_receive(q, buffer, sizeof buffer, NULL) == 8 && memcmp(buffer, "eight ch", 8) == 0);
    CHECK_INT(mq_send(q, "x", 1, MQ_PRIO_MAX - 1), 0);
    CHECK(mq_receive(q, buffer, 8, &priority) == 1 && priority == MQ_PRIO_MAX - 1);
    CHECK_ERRNO(mq_send(q, "x", 1, MQ_PRIO_MAX), EINVAL);
    CHECK_ERRNO(mq_send(q, "too long!", 9, 0), EMSGSIZE);
    CHECK_ERRNO(mq_receive(q, buffer, 7, NULL), EMSGSIZE);

    /* several descriptors of one queue, each with its own flags */
    CHECK_ERRNO(mq_open("/q", O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
    again = mq_open("/q", O_RDWR | O_CREAT, 0600, &none);
    CHECK(again != (mqd_t)-1 && again != q && mq_getattr(again, &found) == 0 && found.mq_flags == 0);
    found.mq_flags = O_NONBLOCK;
    found.mq_maxmsg = 77;
    CHECK_INT(mq_setattr(again, &found, &asked), 0);
    CHECK(asked.mq_flags == 0 && asked.mq_maxmsg == 3);
    CHECK(mq_getattr(again, &found) == 0 && found.mq_flags == O_NONBLOCK && found.mq_maxmsg == 3);
    CHECK_INT(mq_setattr(q, &none, NULL), 0);
    CHECK(mq_getattr(q, &found) == 0 && found.mq_flags == 0);
    found.mq_flags = O_APPEND;
    CHECK_ERRNO(mq_setattr(q, &found, NULL), EINVAL);
    reader = mq_open("/q", O_RDONLY | O_NONBLOCK);
    writer = mq_open("/q", O_WRONLY);
    CHECK_ERRNO(mq_send(reader, "x", 1, 0), EBADF);
    CHECK_ERRNO(mq_receive(writer, buffer, 8, NULL), EBADF);
    CHECK(mq_send(writer, "to", 2, 0) == 0 && mq_receive(reader, buffer, 8, NULL) == 2);

    /* the name goes, the queue stays while it is open */
    CHECK_INT(mq_unlink("/q"), 0);
    CHECK_ERRNO(mq_unlink("/q"), ENOENT);
    CHECK_ERRNO(mq_open("/q", O_RDWR), ENOENT);
    CHECK(mq_send(writer, "on", 2, 0) == 0 && mq_receive(reader, buffer, 8, NULL) == 2 && memcmp(buffer, "on", 2) == 0);
    CHECK_INT(mq_close(q), 0);
    CHECK_ERRNO(mq_close(q), EBADF);
    CHECK_ERRNO(mq_close(-1), EBADF);
    CHECK_ERRNO(mq_getattr(q, &found), EBADF);
    CHECK_ERRNO(mq_setattr(q, &none, NULL), EBADF);
    CHECK_ERRNO(mq_send(q, "x", 1, 0), EBADF);
    CHECK_ERRNO(mq_notify(q, NULL), EBADF);
    CHECK(mq_close(again) == 0 && mq_close(reader) == 0 && mq_close(writer) == 0);

    /* names, modes, shapes */
    memset(long_name, 'x', sizeof long_name);
    long_name[0] = '/';
    long_name[NAME_MAX + 2] = 0;
    CHECK_ERRNO(mq_open(long_name, O_RDWR | O_CREAT, 0600, NULL), ENAMETOOLONG);
    CHECK_ERRNO(mq_unlink(long_name), ENAMETOOLONG);
    CHECK((none_slash = mq_open("plain", O_RDWR | O_CREAT, 0600, NULL)) >= 0);
    CHECK(mq_close(none_slash) == 0 && mq_unlink("/plain") == 0);
    CHECK_ERRNO(mq_open("/a/b", O_RDWR | O_CREAT, 0600, NULL), EACCES);
    CHECK_ERRNO(mq_open("/", O_RDWR | O_CREAT, 0600, NULL), ENOENT);
    CHECK_ERRNO(mq_open("/x", O_CREAT, 0600, NULL), EINVAL);
    CHECK_ERRNO(mq_open("/x", O_RDWR | O_CREAT, 0600, &none), EINVAL);
    none.mq_maxmsg = -1;
    none.mq_msgsize = 1;
    CHECK_ERRNO(mq_open("/x", O_RDWR | O_CREAT, 0600, &none), EINVAL);
    none.mq_maxmsg = none.mq_msgsize = LONG_MAX;
    CHECK_ERRNO(mq_open("/x", O_RDWR | O_CREAT, 0600, &none), ENOSPC);
    umask(0400);
    q = mq_open("/w", O_RDWR | O_CREAT, 0600, NULL); /* who makes it may use it */
    CHECK(q != (mqd_t)-1);
    CHECK_ERRNO(mq_open("/w", O_RDONLY), EACCES);
    CHECK(mq_open("/w", O_WRONLY) != (mqd_t)-1);
    umask(022);

    asked.mq_maxmsg = asked.mq_msgsize = 1;
    while (mq_open("/many", O_RDWR | O_CREAT, 0600, &asked) != (mqd_t)-1);
    CHECK_INT(errno, EMFILE);
    CHECK(sysconf(_SC_MQ_OPEN_MAX) == MQ_OPEN_MAX && sysconf(_SC_MQ_PRIO_MAX) == MQ_PRIO_MAX);
    CHECK(sysconf(_SC_MESSAGE_PASSING) > 0);
    return 0;
}
