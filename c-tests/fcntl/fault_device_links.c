/* A host that gives the program its own /dev refuses links in it that lead elsewhere (/dev/stderr): then the library's own device is meant. */
// peer: differs there are none
// inject: path_open:errno=perm:path=dev/*
// inject: path_filestat_get:errno=perm:path=dev/*
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat status;
    int fd = open("/dev/stderr", O_WRONLY | O_CREAT | O_TRUNC, 0666);
    CHECK(fd >= 0);
    CHECK_INT(write(fd, "", 0), 0);
    CHECK_INT(close(fd), 0);
    CHECK_INT(stat("/dev/null", &status), 0);
    CHECK(S_ISCHR(status.st_mode));
    return 0;
}
