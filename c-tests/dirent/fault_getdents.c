// inject: fd_readdir:errno=io:after=1
#define _POSIX_C_SOURCE 202405L
#include "test.h"
#include <dirent.h>
#include <fcntl.h>

int main(void) {
    char buffer[1000];
    int fd = open(".", O_RDONLY | O_DIRECTORY);

    /* what there is comes first */
    CHECK(posix_getdents(fd, buffer, sizeof buffer, 0) > 0);
    CHECK_ERRNO(posix_getdents(fd, buffer, sizeof buffer, 0), EIO);
    return 0;
}
