// peer: differs has no lutimes and futimes
/* utimes, lutimes, futimes, futimesat, utime. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
#include <utime.h>

static struct stat of(const char *name) {
    struct stat status;
    CHECK_INT(lstat(name, &status), 0);
    return status;
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(symlink("file", "link"), 0);
    CHECK_INT(utimes("file", (struct timeval[2]){{11, 222333}, {44, 999999}}), 0);
    CHECK(of("file").st_atim.tv_sec == 11 && of("file").st_atim.tv_nsec == 222333000);
    CHECK(of("file").st_mtim.tv_sec == 44 && of("file").st_mtim.tv_nsec == 999999000);
    CHECK_INT(lutimes("link", (struct timeval[2]){{1, 0}, {2, 0}}), 0);
    CHECK(of("link").st_mtim.tv_sec == 2 && of("file").st_mtim.tv_sec == 44);
    CHECK_INT(futimes(fd, (struct timeval[2]){{5, 0}, {6, 0}}), 0);
    CHECK(of("file").st_mtim.tv_sec == 6);
    CHECK_INT(futimesat(AT_FDCWD, "file", (struct timeval[2]){{7, 0}, {8, 0}}), 0);
    CHECK(of("file").st_mtim.tv_sec == 8);
    CHECK_INT(futimesat(fd, NULL, (struct timeval[2]){{9, 0}, {10, 0}}), 0);
    CHECK(of("file").st_mtim.tv_sec == 10);
    CHECK_INT(utime("file", &(struct utimbuf){100, 200}), 0);
    CHECK(of("file").st_atim.tv_sec == 100 && of("file").st_mtim.tv_sec == 200);
    CHECK_INT(utime("file", NULL), 0);
    CHECK(of("file").st_mtim.tv_sec > 1000000);
    CHECK_INT(utimes("file", NULL), 0);

    CHECK_ERRNO(utimes("file", (struct timeval[2]){{0, 1000000}, {0, 0}}), EINVAL);
    CHECK_ERRNO(utimes("file", (struct timeval[2]){{0, -1}, {0, 0}}), EINVAL);
    CHECK_ERRNO(utimes("none", NULL), ENOENT);
    CHECK_ERRNO(utime("none", NULL), ENOENT);
    CHECK_ERRNO(futimes(99, NULL), EBADF);
    return 0;
}
