// peer: skip wasi-libc has no alarms
/* select with timers: the sets are right whenever one runs out. */
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/select.h>
#include <sys/time.h>
#include <unistd.h>

static int count;

static void handler(int signal) { count += signal == SIGALRM; }

int main(void) {
    struct itimerval often = {{0, 3000}, {0, 3000}}, off = {{0, 0}, {0, 0}};
    struct timeval little = {0, 20000};
    fd_set reading, writing;
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK(fd > 2);
    signal(SIGALRM, SIG_IGN);
    CHECK_INT(setitimer(ITIMER_REAL, &often, NULL), 0);
    CHECK_INT(select(0, NULL, NULL, NULL, &little), 0);
    FD_ZERO(&reading);
    FD_ZERO(&writing);
    FD_SET(fd, &reading);
    FD_SET(fd, &writing);
    CHECK_INT(select(fd + 1, &reading, &writing, NULL, &little), 2);
    CHECK(FD_ISSET(fd, &reading) && FD_ISSET(fd, &writing));
    FD_ZERO(&reading);
    FD_SET(99, &reading);
    CHECK_ERRNO(select(100, &reading, NULL, NULL, &little), EBADF);
    CHECK(FD_ISSET(99, &reading));
    signal(SIGALRM, handler);
    CHECK_ERRNO(select(0, &reading, NULL, NULL, &little), EINTR);
    CHECK(count == 1 && FD_ISSET(99, &reading));
    CHECK_INT(setitimer(ITIMER_REAL, &off, NULL), 0);
    CHECK_INT(select(0, &reading, NULL, NULL, &little), 0);
    CHECK(!FD_ISSET(99, &reading));
    return 0;
}
