// peer: differs has none of these functions
/* closefrom, close_range, copy_file_range, syncfs. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char b[16];
    int from = open("from", O_RDWR | O_CREAT, 0666), to = open("to", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(from, "0123456789", 10), 10);
    off_t in = 2, out = 1;
    CHECK_INT(copy_file_range(from, &in, to, &out, 3, 0), 3);
    CHECK(in == 5 && out == 4);
    CHECK_INT(lseek(from, 0, SEEK_CUR), 10);
    CHECK_INT(pread(to, b, 16, 0), 4);
    CHECK(memcmp(b, "\000234", 4) == 0);
    CHECK_INT(lseek(from, 6, SEEK_SET), 6);
    CHECK_INT(copy_file_range(from, NULL, to, NULL, 100, 0), 4);
    CHECK(lseek(from, 0, SEEK_CUR) == 10 && lseek(to, 0, SEEK_CUR) == 4);
    CHECK_INT(copy_file_range(from, NULL, to, NULL, 100, 0), 0);
    CHECK_INT(pread(to, b, 16, 0), 4);
    CHECK(memcmp(b, "6789", 4) == 0);
    CHECK_ERRNO(copy_file_range(from, NULL, to, NULL, 1, 1), EINVAL);
    CHECK_ERRNO(copy_file_range(99, NULL, to, NULL, 1, 0), EBADF);
    CHECK_ERRNO(copy_file_range(3, NULL, to, NULL, 1, 0), EISDIR);
    in = -1;
    CHECK_ERRNO(copy_file_range(from, &in, to, NULL, 1, 0), EINVAL);
    CHECK_INT(syncfs(from), 0);
    CHECK_ERRNO(syncfs(99), EBADF);

    CHECK_ERRNO(close_range(5, 4, 0), EINVAL);
    CHECK_ERRNO(close_range(5, 6, 99), EINVAL);
    CHECK_INT(close_range((unsigned)to, (unsigned)to, 0), 0);
    CHECK_ERRNO(close(to), EBADF);
    CHECK_INT(fsync(from), 0);
    to = open("to", O_RDONLY);
    closefrom(from);
    CHECK_ERRNO(close(from), EBADF);
    CHECK_ERRNO(close(to), EBADF);
    CHECK(write(2, "", 0) == 0);
    return 0;
}
