// peer: differs ignores unknown flags
/* utimensat, futimens: set, leave, now, and refuse. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct stat of(const char *name) {
    struct stat status;
    CHECK_INT(lstat(name, &status), 0);
    return status;
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(symlink("file", "link"), 0);
    struct timespec t[2] = {{1000000000, 123456789}, {1500000000, 987654321}};
    CHECK_INT(utimensat(AT_FDCWD, "file", t, 0), 0);
    struct stat s = of("file");
    CHECK(s.st_atim.tv_sec == 1000000000 && s.st_atim.tv_nsec == 123456789);
    CHECK(s.st_mtim.tv_sec == 1500000000 && s.st_mtim.tv_nsec == 987654321);
    CHECK_INT(futimens(fd, (struct timespec[2]){{0, UTIME_OMIT}, {5, 0}}), 0);
    s = of("file");
    CHECK(s.st_atim.tv_sec == 1000000000 && s.st_mtim.tv_sec == 5);
    CHECK_INT(futimens(fd, (struct timespec[2]){{7, 0}, {-1, UTIME_OMIT}}), 0);
    s = of("file");
    CHECK(s.st_atim.tv_sec == 7 && s.st_mtim.tv_sec == 5);
    time_t now = time(NULL);
    CHECK_INT(utimensat(AT_FDCWD, "link", (struct timespec[2]){{0, UTIME_NOW}, {9, 0}}, 0), 0);
    s = of("file");
    CHECK(s.st_atim.tv_sec >= now - 2 && s.st_mtim.tv_sec == 9);
    CHECK_INT(utimensat(AT_FDCWD, "link", (struct timespec[2]){{3, 0}, {4, 0}}, AT_SYMLINK_NOFOLLOW), 0);
    CHECK(of("link").st_mtim.tv_sec == 4 && of("file").st_mtim.tv_sec == 9);
    CHECK_INT(futimens(fd, NULL), 0);
    s = of("file");
    CHECK(s.st_atim.tv_sec >= now - 2 && s.st_mtim.tv_sec >= now - 2);

    CHECK_ERRNO(futimens(fd, (struct timespec[2]){{0, 1000000000}, {0, 0}}), EINVAL);
    CHECK_ERRNO(futimens(fd, (struct timespec[2]){{0, 0}, {0, -3}}), EINVAL);
    CHECK_ERRNO(futimens(fd, (struct timespec[2]){{-1, 0}, {0, 0}}), EINVAL);
    CHECK_ERRNO(futimens(fd, (struct timespec[2]){{0x7fffffffffffffff, 0}, {0, 0}}), EINVAL);
    CHECK_ERRNO(futimens(99, t), EBADF);
    CHECK_ERRNO(utimensat(AT_FDCWD, "none", t, 0), ENOENT);
    CHECK_ERRNO(utimensat(AT_FDCWD, "file", t, 0x80), EINVAL);
    CHECK_ERRNO(utimensat(99, "file", t, 0), EBADF);
    return 0;
}
