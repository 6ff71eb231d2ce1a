// peer: differs has no pipe
/* A timer's handler ends a read of an empty pipe, or writes what it waits for. */
#include "test.h"
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

static int ends[2];
static volatile int rings;

static void ring(int signal) {
    (void)signal;
    rings++;
}

static void write_to_it(int signal) {
    (void)signal;
    CHECK_INT(write(ends[1], "x", 1), 1);
}

int main(void) {
    char byte = 0;
    struct itimerval soon = {{0, 0}, {0, 5000}};
    struct sigaction action = {.sa_handler = ring};
    CHECK_INT(pipe(ends), 0);
    CHECK_INT(sigaction(SIGALRM, &action, NULL), 0);
    CHECK_INT(setitimer(ITIMER_REAL, &soon, NULL), 0);
    CHECK_ERRNO(read(ends[0], &byte, 1), EINTR);
    CHECK_INT(rings, 1);
    action.sa_handler = write_to_it;
    action.sa_flags = SA_RESTART;
    CHECK_INT(sigaction(SIGALRM, &action, NULL), 0);
    CHECK_INT(setitimer(ITIMER_REAL, &soon, NULL), 0);
    CHECK_INT(read(ends[0], &byte, 1), 1);
    CHECK_INT(byte, 'x');
    return 0;
}
