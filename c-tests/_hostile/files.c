/* Descriptors of files: every call on them. */
#include "all.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

int setup(void) {
    make_file("/file", "0123456789abcdef", 16);
    make_file("/other", "other", 5);
    return 0;
}

static void one(int fd) {
    char *buffer = malloc(50), *second = malloc(7);
    if (!buffer || !second) goto out;
    struct iovec two[2] = {{buffer, 50}, {second, 7}};
    struct stat status;
    struct statvfs system;
    int number = 0;
    COUNT(read(fd, buffer, 50), 50);
    COUNT(readv(fd, two, 2), 57);
    COUNT(pread(fd, buffer, 50, 3), 50);
    COUNT(preadv(fd, two, 2, 3), 57);
    memset(buffer, 'w', 50);
    COUNT(write(fd, buffer, 50), 50);
    COUNT(writev(fd, two, 2), 57);
    COUNT(pwrite(fd, buffer, 50, 3), 50);
    COUNT(pwritev(fd, two, 2, 3), 57);
    for (int whence = SEEK_SET; whence <= SEEK_END; whence++) {
        errno = 0;
        if (lseek(fd, 3, whence) < 0) CHECK(errno);
    }
    STATUS(fstat(fd, &status));
    STATUS(fstatvfs(fd, &system));
    STATUS(ftruncate(fd, 20));
    CHECK(posix_fallocate(fd, 0, 30) >= 0);
    CHECK(posix_fadvise(fd, 0, 30, POSIX_FADV_NORMAL) >= 0);
    STATUS(fsync(fd));
    STATUS(fdatasync(fd));
    STATUS(futimens(fd, NULL));
    CHECK(isatty(fd) == 0 || isatty(fd) == 1 || errno);
    number = fcntl(fd, F_GETFL);
    CHECK(number >= -1);
    STATUS(fcntl(fd, F_SETFL, O_APPEND | O_NONBLOCK));
    STATUS(fcntl(fd, F_SETFL, 0));
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_END};
    STATUS(fcntl(fd, F_SETLK, &lock));
    STATUS(ioctl(fd, FIONREAD, &number));
    CHECK(fpathconf(fd, _PC_PIPE_BUF) >= -1);
    int copy = dup(fd);
    if (copy >= 0) {
        COUNT(read(copy, buffer, 50), 50);
        COUNT(pwrite(copy, buffer, 50, 0), 50);
        int high = dup2(fd, 30);
        CHECK(high == -1 || high == 30);
        STATUS(close(copy));
        if (high >= 0) STATUS(close(high));
    }
    char *map = mmap(NULL, 40, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED) {
        map[39] = 'm';
        STATUS(msync(map, 40, MS_SYNC));
        STATUS(munmap(map, 40));
    }
    map = mmap(NULL, 70000, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map != MAP_FAILED) {
        CHECK(map[69999] == 0 || map[69999] != 0);
        STATUS(munmap(map, 70000));
    }
    int other = open("/other", O_RDWR);
    if (other >= 0) {
        off_t from = 0;
        COUNT(sendfile(other, fd, &from, 16), 16);
        COUNT(sendfile(other, fd, NULL, 16), 16);
        STATUS(close(other));
    }
out:
    free(buffer);
    free(second);
}

int work(void) {
    static const int flags[] = {O_RDWR,
                                O_RDONLY,
                                O_RDWR | O_APPEND,
                                O_RDWR | O_CREAT | O_TRUNC,
                                O_RDWR | O_CREAT | O_EXCL,
                                O_RDWR | O_NONBLOCK | O_SYNC};
    struct stat status;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        errno = 0;
        int fd = open(i == 4 ? "/new" : "/file", flags[i], 0644);
        CHECK(fd >= -1);
        if (fd < 0) {
            FAILED();
            continue;
        }
        /* What a hostile host calls a new descriptor may be one of the standard ones. */
        one(fd);
        STATUS(close(fd));
    }
    STATUS(stat("/file", &status));
    STATUS(lstat("/file", &status));
    STATUS(fstatat(AT_FDCWD, "file", &status, 0));
    STATUS(access("/file", R_OK | W_OK));
    STATUS(faccessat(AT_FDCWD, "/file", X_OK, AT_EACCESS));
    STATUS(truncate("/file", 9));
    STATUS(utimensat(AT_FDCWD, "/file", NULL, 0));
    STATUS(chmod("/file", 0600));
    struct statvfs system;
    STATUS(statvfs("/file", &system));
    CHECK(pathconf("/file", _PC_NAME_MAX) >= -1);
    char name[40];
    CHECK(ttyname_r(0, name, sizeof name) >= 0);
    one(0);
    return 0;
}
