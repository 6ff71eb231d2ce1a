#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    fd_set r, w, e;
    FD_ZERO(&r);
    FD_ZERO(&w);
    FD_ZERO(&e);
    FD_SET(fd, &r);
    FD_SET(fd, &w);
    FD_SET(1, &w);
    FD_SET(fd, &e);
    CHECK_INT(select(fd + 1, &r, &w, &e, NULL), 3);
    CHECK(FD_ISSET(fd, &r) && FD_ISSET(fd, &w) && FD_ISSET(1, &w) && !FD_ISSET(fd, &e));
    struct timeval t = {0, 20000};
    struct timespec before, after;
    clock_gettime(CLOCK_MONOTONIC, &before);
    CHECK_INT(select(0, NULL, NULL, NULL, &t), 0);
    clock_gettime(CLOCK_MONOTONIC, &after);
    CHECK((after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000 >= 19);
    /* members from the limit on are not looked at */
    FD_ZERO(&r);
    FD_SET(fd, &r);
    FD_SET(500, &r);
    t = (struct timeval){0, 0};
    CHECK_INT(select(fd + 1, &r, NULL, NULL, &t), 1);
    FD_ZERO(&r);
    FD_SET(500, &r);
    CHECK_ERRNO(select(501, &r, NULL, NULL, &t), EBADF);
    CHECK_ERRNO(select(-1, NULL, NULL, NULL, &t), EINVAL);
    CHECK_ERRNO(select(FD_SETSIZE + 1, NULL, NULL, NULL, &t), EINVAL);
    t.tv_usec = 1000000;
    CHECK_ERRNO(select(0, NULL, NULL, NULL, &t), EINVAL);
    t = (struct timeval){-1, 0};
    CHECK_ERRNO(select(0, NULL, NULL, NULL, &t), EINVAL);
    struct timespec n = {0, 1000000};
    CHECK_INT(pselect(0, NULL, NULL, NULL, &n, NULL), 0);
    FD_ZERO(&w);
    FD_SET(fd, &w);
    CHECK_INT(pselect(fd + 1, NULL, &w, NULL, NULL, NULL), 1);
    n.tv_nsec = 1000000000;
    CHECK_ERRNO(pselect(0, NULL, NULL, NULL, &n, NULL), EINVAL);
    return 0;
}
