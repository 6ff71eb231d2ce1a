// peer: differs opens no /dev of its own
/* A new descriptor gets the lowest number that is free. */
#include "test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static int opened(void) { return open("file", O_RDWR | O_CREAT, 0666); }

int main(void) {
    int first = opened(), fds[6];
    for (int i = 0; i < 6; i++) CHECK_INT(fds[i] = opened(), first + 1 + i);
    CHECK_INT(close(fds[4]), 0);
    CHECK_INT(close(fds[1]), 0);
    CHECK_INT(close(fds[2]), 0);
    CHECK_INT(opened(), fds[1]);
    CHECK_INT(open("/", O_RDONLY | O_DIRECTORY), fds[2]);
    CHECK_INT(opened(), fds[4]);
    CHECK_INT(opened(), fds[5] + 1);
    // Standard input, which shells and daemons open anew.
    CHECK_INT(close(0), 0);
    CHECK_INT(opened(), 0);
    CHECK_INT(close(0), 0);
    CHECK_INT(open("/dev/null", O_RDONLY), 0);
    CHECK_INT(close(fds[3]), 0);
    CHECK_INT(close(fds[0]), 0);
    CHECK_INT(opened(), fds[0]);
    CHECK_INT(opened(), fds[3]);
}
