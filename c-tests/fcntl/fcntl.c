/* What fcntl does: descriptor flags, status flags, unknown commands. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    /* FD_CLOEXEC is what the program set, for each descriptor, until it is closed */
    CHECK_INT(fcntl(fd, F_GETFD), 0);
    CHECK_INT(fcntl(fd, F_SETFD, FD_CLOEXEC), 0);
    CHECK_INT(fcntl(fd, F_GETFD), FD_CLOEXEC);
    CHECK_INT(fcntl(fd, F_SETFD, 0), 0);
    CHECK_INT(fcntl(fd, F_GETFD), 0);
    CHECK_INT(fcntl(fd, F_SETFD, FD_CLOEXEC), 0);
    int copy = fcntl(fd, F_DUPFD, 10);
    CHECK_INT(copy, 10);
    CHECK_INT(fcntl(copy, F_GETFD), 0);
    int kept = fcntl(fd, F_DUPFD_CLOEXEC, 10);
    CHECK_INT(fcntl(kept, F_GETFD), FD_CLOEXEC);
    CHECK_INT(dup2(copy, kept), kept);
    CHECK_INT(fcntl(kept, F_GETFD), 0);
    CHECK_INT(fcntl(fd, F_GETFD), FD_CLOEXEC);
    close(kept);
    close(copy);
    int command = F_GETFD;
    CHECK_INT(fcntl(fd, command), FD_CLOEXEC);
    int old = fd;
    close(fd);
    fd = open("file", O_RDWR);
    CHECK_INT(fd, old);
    CHECK_INT(fcntl(fd, F_GETFD), 0);
    CHECK_ERRNO(fcntl(fd, F_SETFD, 8), EINVAL);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR);
    CHECK_INT(fcntl(fd, F_SETFL, O_APPEND), 0);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR | O_APPEND);
    CHECK_INT(write(fd, "ab", 2), 2);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(write(fd, "cd", 2), 2);
    CHECK_INT(lseek(fd, 0, SEEK_END), 4);
    /* the access mode and the flags for opening do not count */
    CHECK_INT(fcntl(fd, F_SETFL, O_RDONLY | O_CREAT | O_TRUNC), 0);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR);
    CHECK_INT(lseek(fd, 0, SEEK_END), 4);
    CHECK_INT(fcntl(fd, F_SETFL, 0x40000000), 0);
    CHECK_ERRNO(fcntl(fd, 999), EINVAL);
    close(fd);
    fd = open("file", O_RDONLY);
    CHECK_INT(fcntl(fd, F_GETFL) & O_ACCMODE, O_RDONLY);
    close(fd);
    fd = open("file", O_WRONLY);
    CHECK_INT(fcntl(fd, F_GETFL) & O_ACCMODE, O_WRONLY);
    close(fd);
    CHECK_ERRNO(fcntl(fd, F_GETFD), EBADF);
    CHECK_ERRNO(fcntl(fd, F_SETFD, 0), EBADF);
    CHECK_ERRNO(fcntl(fd, F_GETFL), EBADF);
    CHECK_ERRNO(fcntl(fd, F_SETFL, 0), EBADF);
    CHECK_ERRNO(fcntl(-1, F_GETFD), EBADF);
    return 0;
}
