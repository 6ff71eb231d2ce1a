// inject: path_open:errno=notcapable:times=1:path=file
// inject: fd_read:errno=notcapable:fd=4
// inject: fd_seek:errno=notcapable:fd=4
/* A host that counts rights: asked for less, it opens; a missing right has the name that POSIX gives it. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    char b[8];
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    if (fd == -1) /* the host passes every right on, so a second request would be the same as the first */
        fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(fd, 4);
    CHECK_ERRNO(read(fd, b, 8), EBADF);
    CHECK_ERRNO(lseek(fd, 5, SEEK_SET), ESPIPE);
    return 0;
}
