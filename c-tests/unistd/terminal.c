// stdin: secret word\nnext\n
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <string.h>

int main(void) {
    char name[100], *password;
    int fd = open("f", O_CREAT | O_RDWR, 0666);
    CHECK_ERRNO(ttyname(fd), ENOTTY);
    CHECK_ERRNO(ttyname(99), EBADF);
    CHECK(ttyname_r(fd, name, sizeof name) == ENOTTY);
    CHECK(ttyname_r(99, name, sizeof name) == EBADF);
    CHECK_ERRNO(tcgetpgrp(fd), ENOTTY);
    CHECK_ERRNO(tcgetpgrp(99), EBADF);
    CHECK_ERRNO(tcsetpgrp(fd, 42), ENOTTY);
    CHECK_ERRNO(tcsetpgrp(fd, -1), EINVAL);
    CHECK_ERRNO(tcsetpgrp(99, 42), EBADF);
    password = getpass("Password: ");
    CHECK(password && !strcmp(password, "secret word"));
    password = getpass("Password: ");
    CHECK(password && !strcmp(password, "next"));
    CHECK_ERRNO(getpass("Password: "), ENXIO);
    return 0;
}
