// stdin: text
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    struct pollfd p[3] = {{fd, POLLIN | POLLOUT, 99}, {-1, POLLIN, 99}, {77, POLLIN, 0}};
    CHECK_INT(poll(p, 2, -1), 1);
    CHECK_INT(p[0].revents, POLLIN | POLLOUT);
    CHECK_INT(p[1].revents, 0);
    CHECK_INT(poll(p, 3, 1000), 2);
    CHECK_INT(p[2].revents, POLLNVAL);
    p[0].events = 0;
    CHECK_INT(poll(p, 1, 0), 0);
    CHECK_INT(p[0].revents, 0);
    p[0].events = POLLIN;
    CHECK_INT(poll(p, 1, 0), 1);
    CHECK_INT(p[0].revents, POLLIN);

    long long start = now();
    CHECK_INT(poll(NULL, 0, 20), 0);
    CHECK(now() - start >= 19 && now() - start < 5000);
    CHECK_INT(poll(NULL, 0, 0), 0);
    struct pollfd in = {0, POLLIN, 0};
    CHECK_INT(poll(&in, 1, 1000), 1);
    CHECK(in.revents & POLLIN);
    struct pollfd out = {1, POLLOUT | POLLPRI, 0};
    CHECK_INT(poll(&out, 1, -1), 1);
    CHECK_INT(out.revents, POLLOUT);

    /* more than fit without memory of the heap */
    struct pollfd many[50];
    for (int i = 0; i < 50; i++) many[i] = (struct pollfd){i % 2 ? 1 : fd, POLLOUT, 0};
    CHECK_INT(poll(many, 50, -1), 50);
    for (int i = 0; i < 50; i++) CHECK_INT(many[i].revents, POLLOUT);

    struct timespec t = {0, 20000000}, bad = {0, -1};
    start = now();
    CHECK_INT(ppoll(NULL, 0, &t, NULL), 0);
    CHECK(now() - start >= 19);
    CHECK_INT(ppoll(p, 1, NULL, NULL), 1);
    CHECK_ERRNO(ppoll(p, 1, &bad, NULL), EINVAL);
    CHECK_ERRNO(poll(p, ULONG_MAX, 0), EINVAL);
    CHECK_ERRNO(poll(NULL, 1, 0), EFAULT);
    close(fd);
    CHECK_INT(poll(p, 1, 0), 1);
    CHECK_INT(p[0].revents, POLLNVAL);
    return 0;
}
