/* Sockets, the host's and the program's own, shared memory and queues. */
#define _GNU_SOURCE
#include "all.h"
#include <aio.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int setup(void) {
    make_file("/file", "0123456789abcdef", 16);
    return 0;
}

static void one(int fd) {
    char *bytes = calloc(1, 60);
    if (!bytes) return;
    struct iovec two[2] = {{bytes, 20}, {bytes + 20, 40}};
    struct sockaddr_storage name;
    socklen_t length = sizeof name;
    struct msghdr message = {.msg_iov = two, .msg_iovlen = 2};
    int kind = 0;
    socklen_t size = sizeof kind;
    COUNT(recv(fd, bytes, 60, MSG_DONTWAIT), 60);
    COUNT(recv(fd, bytes, 60, MSG_PEEK | MSG_DONTWAIT), 60);
    COUNT(recvmsg(fd, &message, MSG_DONTWAIT), 60);
    COUNT(recvfrom(fd, bytes, 60, MSG_DONTWAIT, NULL, NULL), 60);
    COUNT(send(fd, bytes, 60, MSG_DONTWAIT), 60);
    COUNT(sendmsg(fd, &message, MSG_DONTWAIT), 60);
    STATUS(getsockopt(fd, SOL_SOCKET, SO_TYPE, &kind, &size));
    STATUS(getsockname(fd, (struct sockaddr *)&name, &length));
    length = sizeof name;
    STATUS(getpeername(fd, (struct sockaddr *)&name, &length));
    CHECK(length <= sizeof name);
    STATUS(shutdown(fd, SHUT_WR));
    free(bytes);
}

int work(void) {
    /* What a host might call a listening socket. */
    for (int fd = 0; fd < 6; fd++) {
        errno = 0;
        int accepted = accept4(fd, NULL, NULL, SOCK_NONBLOCK);
        CHECK(accepted >= -1);
        if (accepted >= 0) {
            one(accepted);
            close(accepted);
        } else {
            FAILED();
        }
        one(fd);
    }
    int s[2], p[2];
    if (!socketpair(AF_UNIX, SOCK_STREAM, 0, s)) {
        struct pollfd ready = {s[0], POLLIN | POLLOUT, 0};
        CHECK(poll(&ready, 1, 0) <= 1);
        one(s[0]);
        one(s[1]);
        close(s[0]);
        close(s[1]);
    }
    if (!pipe2(p, O_NONBLOCK)) {
        char byte;
        COUNT(write(p[1], "x", 1), 1);
        COUNT(read(p[0], &byte, 1), 1);
        close(p[0]);
        close(p[1]);
    }
    int fd = shm_open("/memory", O_RDWR | O_CREAT, 0600);
    if (fd >= 0) {
        STATUS(ftruncate(fd, 100));
        char *map = mmap(NULL, 100, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (map != MAP_FAILED) {
            memset(map, 1, 100);
            munmap(map, 100);
        }
        close(fd);
        shm_unlink("/memory");
    }
    struct mq_attr attributes = {.mq_maxmsg = 3, .mq_msgsize = 10};
    mqd_t queue = mq_open("/queue", O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attributes);
    if (queue != (mqd_t)-1) {
        char text[10];
        STATUS(mq_send(queue, "hi", 2, 1));
        COUNT(mq_receive(queue, text, sizeof text, NULL), 10);
        mq_close(queue);
        mq_unlink("/queue");
    }
    fd = open("/file", O_RDWR);
    if (fd >= 0) {
        char *bytes = calloc(1, 16);
        struct aiocb operation = {.aio_fildes = fd, .aio_buf = bytes, .aio_nbytes = 16};
        if (bytes && !aio_read(&operation)) {
            const struct aiocb *list[] = {&operation};
            aio_suspend(list, 1, NULL);
            if (aio_error(&operation) == 0) COUNT(aio_return(&operation), 16);
        }
        free(bytes);
        close(fd);
    }
    return 0;
}
