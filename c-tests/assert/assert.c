// exit: 134
// peer: differs it words the message otherwise
#include "test.h"
#include <assert.h>
#include <unistd.h>
#include <wasi/libc.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static void handler(int signal) {
    (void)signal;
    /* The message is in the file that stands in for standard error. */
    char text[200] = "";
    int fd = open("/message", O_RDONLY);
    read(fd, text, sizeof text - 1);
    char *end = strstr(text, "assert.c:");
    if (!end || !strstr(end, ": main: assertion failed: 1 + 1 == 3\n")) _Exit(1);
    write(1, "said\n", 5);
}

int main(void) {
    assert(1 + 1 == 2);
    int fd = open("/message", O_WRONLY | O_CREAT, 0666);
    CHECK(fd > 2 && __wasilibc_fd_renumber(fd, 2) == 0);
    signal(SIGABRT, handler);
    assert(1 + 1 == 3);
    return 0;
}
