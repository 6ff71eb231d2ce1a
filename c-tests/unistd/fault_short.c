// inject: fd_write:short=2:fd=4
// inject: fd_read:short=3:fd=4
// inject: fd_pread:short:fd=4
// inject: fd_pwrite:short=4:fd=4
/* Short transfers are told as they are. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    char b[8];
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(fd, 4);
    CHECK_INT(pwrite(fd, "abcdefgh", 8, 0), 4);
    CHECK_INT(write(fd, "xyz", 3), 2);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(read(fd, b, 8), 3);
    CHECK(memcmp(b, "xyc", 3) == 0);
    CHECK_INT(pread(fd, b, 8, 1), 1);
    struct iovec v[] = {{b, 1}, {b + 1, 5}};
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK(readv(fd, v, 2) >= 1);
    return 0;
}
