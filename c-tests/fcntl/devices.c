// peer: differs has what the host has
// stdin: typed
/* /dev/null and its like, without a /dev of the host's. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char text[600], other[16];
    struct stat s;
    int null = open("/dev/null", O_RDWR);
    CHECK(null > 2);
    CHECK_INT(read(null, text, 4), 0);
    CHECK_INT(write(null, "abc", 3), 3);
    CHECK(fstat(null, &s) == 0 && S_ISCHR(s.st_mode));
    CHECK_INT(isatty(null), 0);
    CHECK_INT(lseek(null, 0, SEEK_CUR), 0);
    CHECK_INT(fcntl(null, F_GETFL) & O_ACCMODE, O_RDWR);
    int zero = open("/dev/zero", O_RDONLY);
    memset(text, 1, sizeof text);
    CHECK_INT(read(zero, text, sizeof text), sizeof text);
    for (unsigned i = 0; i < sizeof text; i++) CHECK_INT(text[i], 0);
    CHECK_ERRNO(write(zero, "a", 1), EBADF);
    int full = open("/dev/full", O_WRONLY);
    CHECK_ERRNO(write(full, "a", 1), ENOSPC);
    int random = open("/dev/urandom", O_RDONLY);
    CHECK_INT(read(random, text, 16), 16);
    CHECK_INT(read(random, other, 16), 16);
    CHECK(memcmp(text, other, 16) != 0);

    /* the numbers are like any others: the lowest free one, closed, shared, moved */
    CHECK_INT(close(null), 0);
    CHECK_ERRNO(read(null, text, 1), EBADF);
    CHECK_ERRNO(close(null), EBADF);
    CHECK_ERRNO(write(-1, "a", 1), EBADF);
    CHECK_ERRNO(read(-1, text, 1), EBADF);
    int again = open("/dev/null", O_WRONLY);
    CHECK_INT(again, null);
    int in = open("/dev/stdin", O_RDONLY);
    CHECK_INT(read(in, text, 2), 2);
    CHECK(memcmp(text, "ty", 2) == 0);
    int copy = dup(zero);
    CHECK_INT(read(copy, text, 3), 3);
    CHECK_INT(dup2(full, zero), zero);
    CHECK_ERRNO(write(zero, "a", 1), ENOSPC);
    CHECK_INT(write(again, "a", 1), 1);
    int third = open("/dev/fd/0", O_RDONLY);
    CHECK_INT(read(third, text, 3), 3);
    CHECK(memcmp(text, "ped", 3) == 0);
    CHECK_INT(close(in), 0);
    CHECK_INT(close(third), 0);
    CHECK_ERRNO(read(third, text, 1), EBADF);
    int file = open("file", O_RDWR | O_CREAT, 0666);
    CHECK(file > 2 && file <= third);
    CHECK_INT(write(file, "a", 1), 1);

    FILE *f = fopen("/dev/null", "w");
    CHECK(f != NULL);
    CHECK(fputs("text", f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK_ERRNO(open("/dev/none", O_RDONLY), ENOENT);
    CHECK_ERRNO(open("/dev/fd/99", O_RDONLY), EBADF);
    CHECK_ERRNO(open("/dev/tty", O_RDWR), ENXIO);
    CHECK_ERRNO(open("/dev/null", O_RDONLY | O_DIRECTORY), ENOTDIR);
    CHECK_ERRNO(open("/dev/null", O_WRONLY | O_CREAT | O_EXCL, 0666), EEXIST);
    return 0;
}
