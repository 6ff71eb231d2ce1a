// inject: fd_read:errno=intr:times=1:fd=4
// inject: path_open:errno=mfile:path=toomany
// inject: path_filestat_get:errno=acces:path=secret
// inject: fd_close:errno=io:fd=5
/* What the host says is what errno says. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char b[8];
    struct stat s;
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(fd, 4);
    CHECK_ERRNO(read(fd, b, 8), EINTR);
    CHECK_INT(read(fd, b, 8), 0);
    CHECK_ERRNO(open("toomany", O_RDWR | O_CREAT, 0666), EMFILE);
    CHECK_ERRNO(stat("secret", &s), EACCES);
    int other = open("file", O_RDONLY);
    CHECK_INT(other, 5);
    CHECK_ERRNO(close(other), EIO);
    return 0;
}
