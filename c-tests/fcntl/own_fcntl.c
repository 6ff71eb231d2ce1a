/* A program's own fcntl serves every call, those with constant commands too. */
#include "test.h"
#include <fcntl.h>
#include <stdarg.h>

static int last_command, last_argument;

int fcntl(int fildes, int command, ...) {
    va_list more;
    va_start(more, command);
    last_command = command;
    last_argument = command == F_SETFL || command == F_DUPFD ? va_arg(more, int) : 0;
    va_end(more);
    return 1000 + fildes;
}

int main(void) {
    CHECK_INT(fcntl(1, F_GETFL), 1001);
    CHECK_INT(last_command, F_GETFL);
    CHECK_INT(fcntl(2, F_SETFL, O_NONBLOCK), 1002);
    CHECK_INT(last_command, F_SETFL);
    CHECK_INT(last_argument, O_NONBLOCK);
    CHECK_INT(fcntl(3, F_GETFD), 1003);
    CHECK_INT(fcntl(4, F_DUPFD, 7), 1004);
    CHECK_INT(last_argument, 7);
    return 0;
}
