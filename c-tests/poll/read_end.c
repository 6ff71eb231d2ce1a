// peer: skip POLLRDHUP is Linux's
#define _GNU_SOURCE
#include "test.h"
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <limits.h>

static int events(int fd, short wanted) {
    struct pollfd entry = {fd, wanted, 0};
    CHECK(poll(&entry, 1, 0) >= 0);
    return entry.revents;
}

int main(void) {
    int pair[2];
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    CHECK_INT(events(pair[0], POLLIN | POLLRDHUP), 0);
    /* the peer sends no more */
    CHECK_INT(shutdown(pair[1], SHUT_WR), 0);
    CHECK_INT(events(pair[0], POLLIN | POLLRDHUP), POLLIN | POLLRDHUP);
    CHECK_INT(events(pair[0], POLLIN), POLLIN);
    CHECK_INT(events(pair[1], POLLRDHUP), 0);
    CHECK_INT(close(pair[1]), 0);
    CHECK_INT(events(pair[0], POLLRDHUP) & POLLRDHUP, POLLRDHUP);
    CHECK_INT(sysconf(_SC_NSIG), NSIG_MAX);
    return 0;
}
