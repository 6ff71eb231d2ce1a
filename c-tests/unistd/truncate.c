// peer: differs has no sync
/* truncate, ftruncate, fsync, fdatasync, sync. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static long long size(const char *name) {
    struct stat s;
    return stat(name, &s) == 0 ? s.st_size : -1;
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(ftruncate(fd, 4), 0);
    CHECK_INT(size("file"), 4);
    CHECK_INT(truncate("file", 100), 0);
    CHECK_INT(size("file"), 100);
    char b[2] = {'x', 'x'};
    CHECK_INT(pread(fd, b, 2, 3), 2);
    CHECK(b[0] == '3' && b[1] == 0);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 10);
    CHECK_ERRNO(ftruncate(fd, -1), EINVAL);
    CHECK_ERRNO(truncate("file", -1), EINVAL);
    CHECK_ERRNO(truncate("none", 0), ENOENT);
    CHECK_ERRNO(truncate(".", 0), EISDIR);
    CHECK_ERRNO(ftruncate(99, 0), EBADF);
    int reader = open("file", O_RDONLY);
    errno = 0;
    CHECK_INT(ftruncate(reader, 0), -1);
    CHECK(errno == EINVAL || errno == EBADF);
    CHECK_INT(size("file"), 100);

    CHECK_INT(fsync(fd), 0);
    CHECK_INT(fdatasync(fd), 0);
    CHECK_ERRNO(fsync(99), EBADF);
    CHECK_ERRNO(fdatasync(-1), EBADF);
    sync();
    return 0;
}
