// peer: differs leaves pwrite on an O_APPEND descriptor to the host
/* pwrite writes at its offset, O_APPEND or not. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    char text[16] = "";
    struct iovec v[2] = {{"1", 1}, {"2", 1}};
    int fd = open("f", O_RDWR | O_CREAT | O_APPEND, 0666);
    CHECK_INT(write(fd, "abcdef", 6), 6);
    CHECK_INT(pwrite(fd, "X", 1, 1), 1);
    CHECK_INT(pwritev(fd, v, 2, 3), 2);
    CHECK(fcntl(fd, F_GETFL) & O_APPEND);
    CHECK_INT(write(fd, "g", 1), 1);
    CHECK_INT(pread(fd, text, sizeof text, 0), 7);
    CHECK(strcmp(text, "aXc12fg") == 0);
    int copy = dup(fd);
    CHECK_INT(pwrite(copy, "Y", 1, 0), 1);
    CHECK_INT(fcntl(fd, F_SETFL, 0), 0);
    CHECK_INT(pwrite(fd, "Z", 1, 2), 1);
    CHECK_INT(fcntl(fd, F_SETFL, O_APPEND), 0);
    CHECK_INT(pwrite(fd, "Q", 1, 20), 1);
    struct stat s;
    CHECK(fstat(fd, &s) == 0 && s.st_size == 21);
    CHECK_INT(pread(fd, text, 7, 0), 7);
    CHECK(memcmp(text, "YXZ12fg", 7) == 0);
    return 0;
}
