// peer: differs has what the host has
/* posix_fallocate makes the file large enough and keeps what is in it. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char text[8] = "";
    struct stat s;
    int fd = open("f", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "abc", 3), 3);
    CHECK_INT(posix_fallocate(fd, 0, 2), 0);
    CHECK(fstat(fd, &s) == 0 && s.st_size == 3);
    CHECK_INT(posix_fallocate(fd, 1, 9999), 0);
    CHECK(fstat(fd, &s) == 0 && s.st_size == 10000);
    CHECK_INT(pread(fd, text, 5, 0), 5);
    CHECK(memcmp(text, "abc\0\0", 5) == 0);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 3);
    CHECK_INT(posix_fallocate(fd, 5LL << 30, 10), 0);
    CHECK(fstat(fd, &s) == 0 && s.st_size == (5LL << 30) + 10);
    CHECK_INT(posix_fallocate(fd, 0, 0), EINVAL);
    CHECK_INT(posix_fallocate(fd, -1, 1), EINVAL);
    CHECK_INT(posix_fallocate(fd, 0, -1), EINVAL);
    CHECK_INT(posix_fallocate(fd, 0x7fffffffffffffffLL, 1), EFBIG);
    CHECK_INT(posix_fallocate(99, 0, 1), EBADF);
    int ends[2];
    CHECK_INT(pipe(ends), 0);
    CHECK_INT(posix_fallocate(ends[1], 0, 1), ESPIPE);
    CHECK_INT(ftruncate(fd, 3), 0);
    close(fd);
    fd = open("f", O_WRONLY);
    CHECK_INT(posix_fallocate(fd, 0, 5000), 0);
    CHECK(fstat(fd, &s) == 0 && s.st_size == 5000);
    close(fd);
    fd = open("f", O_RDONLY);
    CHECK_INT(posix_fallocate(fd, 0, 6000), EBADF);
    return 0;
}
