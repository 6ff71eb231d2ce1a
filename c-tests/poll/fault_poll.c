// threads: skip sleeps wait in memory there, and poll nothing
// peer: differs its sleeping functions call every failure ENOTSUP
// matrix: poll_oneoff:errno=io
// matrix: poll_oneoff:errno=perm
/* A host that does not poll: Node does not on a redirected stdout, and says EPERM. */
#define _GNU_SOURCE
#include "test.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

int main(void) {
    int error = strstr(getenv("TEST_FAULTS"), "=io") ? EIO : EPERM;
    struct pollfd in = {0, POLLIN, 0}, out = {1, POLLOUT, 0};
    struct timeval t = {0, 1000};
    struct timespec n = {0, 1000};
    fd_set set;
    CHECK_ERRNO(poll(&in, 1, 10), error);
    CHECK_ERRNO(poll(&out, 1, 0), error);
    CHECK_ERRNO(poll(NULL, 0, 10), error);
    FD_ZERO(&set);
    FD_SET(0, &set);
    CHECK_ERRNO(select(1, &set, NULL, NULL, &t), error);
    FD_ZERO(&set);
    FD_SET(1, &set);
    CHECK_ERRNO(select(2, NULL, &set, NULL, NULL), error);
    CHECK_ERRNO(nanosleep(&n, NULL), error);
    CHECK_INT(clock_nanosleep(CLOCK_MONOTONIC, 0, &n, NULL), error);
    CHECK_ERRNO(usleep(1), error);
    CHECK_INT(sleep(1), 1);
    return 0;
}
