/* Duplicates, pipes and files get the lowest free number, among each other. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

static int opened(void) { return open("file", O_RDWR | O_CREAT, 0666); }

int main(void) {
    int first = opened();
    CHECK_INT(dup(first), first + 1);
    CHECK_INT(opened(), first + 2);
    CHECK_INT(dup(0), first + 3);
    int ends[2];
    CHECK_INT(pipe(ends), 0);
    CHECK_INT(ends[0], first + 4);
    CHECK_INT(ends[1], first + 5);
    CHECK_INT(close(first), 0);
    CHECK_INT(close(first + 3), 0);
    CHECK_INT(opened(), first);
    CHECK_INT(dup(1), first + 3);
    CHECK_INT(close(ends[0]), 0);
    CHECK_INT(close(first + 1), 0);
    CHECK_INT(opened(), first + 1);
    CHECK_INT(opened(), ends[0]);
    CHECK_INT(opened(), first + 6);
    CHECK_INT(fcntl(first, F_DUPFD, first), first + 7);
    CHECK_INT(close(first), 0);
    CHECK_INT(fcntl(first + 1, F_DUPFD, 0), first);
    CHECK_INT(close(0), 0);
    CHECK_INT(dup(1), 0);
    CHECK_INT(close(0), 0);
    CHECK_INT(opened(), 0);
}
