// peer: differs has no dup
/* dup, dup2, dup3, F_DUPFD: the lowest number, a shared offset, and the file stays open until its last descriptor goes. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int reads(int fd, const char *text) {
    char buf[32] = "";
    long n = (long)pread(fd, buf, sizeof buf - 1, 0);
    return n == (long)strlen(text) && !strcmp(buf, text);
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_ERRNO(dup(99), EBADF);
    CHECK_ERRNO(dup(-1), EBADF);
    CHECK_ERRNO(dup2(99, 99), EBADF);
    CHECK_ERRNO(dup2(99, 0), EBADF);
    CHECK_ERRNO(dup2(fd, -1), EBADF);
    CHECK_ERRNO(dup2(fd, 0x7fffffff), EBADF);
    CHECK_ERRNO(dup3(fd, fd, 0), EINVAL);
    CHECK_ERRNO(dup3(fd, 9, 0x40000000), EINVAL);
    CHECK_ERRNO(fcntl(fd, F_DUPFD, -1), EINVAL);
    CHECK_ERRNO(fcntl(99, F_DUPFD, 0), EBADF);
    CHECK_INT(dup2(fd, fd), fd);

    /* one offset for both, the same file */
    int other = dup(fd);
    CHECK_INT(other, fd + 1);
    CHECK_INT(write(fd, "abc", 3), 3);
    CHECK_INT(write(other, "def", 3), 3);
    CHECK(reads(fd, "abcdef") && reads(other, "abcdef"));
    CHECK_INT(lseek(other, 1, SEEK_SET), 1);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 1);
    struct stat one, two;
    CHECK_INT(fstat(fd, &one), 0);
    CHECK_INT(fstat(other, &two), 0);
    CHECK(one.st_ino == two.st_ino && one.st_dev == two.st_dev);
    CHECK_INT(fcntl(fd, F_SETFL, O_APPEND), 0);
    CHECK(fcntl(other, F_GETFL) & O_APPEND);
    CHECK_INT(fcntl(fd, F_SETFL, 0), 0);

    /* numbers: the lowest free one, or from a number on */
    int high = fcntl(fd, F_DUPFD, 40);
    CHECK_INT(high, 40);
    CHECK_INT(fcntl(fd, F_DUPFD_CLOEXEC, 40), 41);
    CHECK_INT(close(41), 0);
    CHECK_INT(close(fd), 0);
    CHECK_ERRNO(read(fd, &one, 1), EBADF);
    CHECK_ERRNO(close(fd), EBADF);
    CHECK(reads(other, "abcdef"));
    int next = open("second", O_RDWR | O_CREAT, 0666);
    CHECK_INT(next, fd);
    CHECK_INT(write(next, "second", 6), 6);
    CHECK(reads(high, "abcdef") && reads(next, "second"));

    /* dup2 closes what was there */
    CHECK_INT(dup2(next, high), high);
    CHECK(reads(high, "second"));
    CHECK_INT(close(other), 0);
    CHECK_INT(close(next), 0);
    CHECK(reads(high, "second"));
    CHECK_INT(dup3(high, 7, O_CLOEXEC), 7);
    CHECK_INT(close(high), 0);
    CHECK(reads(7, "second"));
    CHECK_INT(close(7), 0);
    CHECK_ERRNO(fcntl(7, F_GETFD), EBADF);

    /* standard output to a file and back */
    fflush(stdout);
    int saved = dup(1), to = open("out", O_RDWR | O_CREAT | O_TRUNC, 0666);
    CHECK_INT(dup2(to, 1), 1);
    CHECK_INT(close(to), 0);
    printf("into the file\n");
    fflush(stdout);
    CHECK(reads(1, "into the file\n"));
    CHECK_INT(dup2(saved, 1), 1);
    CHECK_INT(close(saved), 0);
    printf("to standard output\n");
    fflush(stdout);

    /* directories too: relative paths and streams */
    CHECK_INT(mkdir("dir", 0777), 0);
    int dir = open("dir", O_RDONLY | O_DIRECTORY), again = fcntl(dir, F_DUPFD, 20);
    CHECK_INT(close(dir), 0);
    int in = openat(again, "in", O_RDWR | O_CREAT, 0666);
    CHECK(in >= 0);
    CHECK_INT(close(in), 0);
    DIR *stream = fdopendir(again);
    CHECK(stream != NULL);
    int seen = 0;
    for (struct dirent *entry; stream && (entry = readdir(stream));) seen += !strcmp(entry->d_name, "in");
    CHECK_INT(seen, 1);
    CHECK_INT(dirfd(stream), again);
    CHECK_INT(closedir(stream), 0);
    CHECK_ERRNO(fcntl(again, F_GETFD), EBADF);

    /* many */
    enum { MANY = 1000 };
    static int copies[MANY];
    fd = open("file", O_RDONLY);
    for (int i = 0; i < MANY; i++) {
        copies[i] = dup(fd);
        CHECK(copies[i] >= 0 && copies[i] != fd);
    }
    for (int i = 0; i < MANY; i++) CHECK_INT(close(copies[i]), 0);
    CHECK(reads(fd, "abcdef"));
    return 0;
}
