// inject: fd_write:errno=nospc:after=700
// peer: skip slow
// skip-O0
/* A disk that is full after 700 writes: what was written is there, what was not is reported, and nothing is lost or doubled. */
#include "test.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char block[1000], back[1000];
    int fd = open("file", O_RDWR | O_CREAT, 0666), blocks = 0;
    CHECK(fd >= 0);
    for (;; blocks++) {
        memset(block, 'a' + blocks % 26, sizeof block);
        ssize_t done = write(fd, block, sizeof block);
        if (done != (ssize_t)sizeof block) {
            CHECK_INT(done, -1);
            CHECK_INT(errno, ENOSPC);
            break;
        }
    }
    CHECK_INT(blocks, 700);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 700000);
    /* A stream keeps what it could not write, says so at each flush, and when it is closed. */
    FILE *f = fopen("stream", "w");
    CHECK(f != NULL);
    CHECK(fputs("some text", f) >= 0);
    CHECK_INT(fflush(f), EOF);
    CHECK_INT(errno, ENOSPC);
    CHECK(ferror(f));
    CHECK_INT(fclose(f), EOF);
    CHECK_INT(errno, ENOSPC);
    int wrong = 0;
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    for (int i = 0; i < blocks; i++) {
        memset(block, 'a' + i % 26, sizeof block);
        wrong += read(fd, back, sizeof back) != (ssize_t)sizeof back || memcmp(block, back, sizeof back);
    }
    CHECK_INT(wrong, 0);
    CHECK_INT(read(fd, back, 1), 0);
    /* Names can still be removed, which makes space. */
    CHECK_INT(close(fd), 0);
    CHECK_INT(unlink("file"), 0);
    CHECK_INT(unlink("stream"), 0);
    return 0;
}
