// peer: differs it loses what was read ahead of a pipe
// stdin: abcdef
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "test.h"

static long reached(const char *path) {
    int fd = open(path, O_RDONLY);
    long size = (long)lseek(fd, 0, SEEK_END);
    close(fd);
    return size;
}

int main(void) {
    FILE *a = fopen("a", "w"), *b = fopen("b", "w"), *r;
    CHECK(fputs("aa", a) >= 0);
    CHECK(fputs("bbb", b) >= 0);
    CHECK_INT(reached("a"), 0);
    CHECK_INT(fflush(NULL), 0);
    CHECK_INT(reached("a"), 2);
    CHECK_INT(reached("b"), 3);
    CHECK(fputs("aa", a) >= 0);
    CHECK_INT(fflush(b), 0);
    CHECK_INT(reached("a"), 2);
    CHECK_INT(fflush(a), 0);
    CHECK_INT(fflush(a), 0);
    CHECK_INT(reached("a"), 4);
    CHECK_INT(fclose(b), 0);
    r = fopen("a", "r");
    CHECK_INT(fflush(r), 0);
    CHECK_INT(getc(r), 'a');
    CHECK_INT(fflush(NULL), 0);
    CHECK_INT(getc(r), 'a');
    CHECK_INT(fclose(r), 0);
    /* A pipe keeps what was read ahead. */
    CHECK_INT(getchar(), 'a');
    CHECK_INT(fflush(stdin), 0);
    CHECK_INT(getchar(), 'b');
    /* One stream fails, the others are flushed all the same. */
    b = fopen("b", "w");
    CHECK(fputs("bbb", b) >= 0);
    CHECK(fputs("cc", a) >= 0);
    CHECK_INT(close(fileno(a)), 0);
    CHECK_ERRNO(fflush(NULL), EBADF);
    CHECK(ferror(a));
    CHECK(!ferror(b));
    CHECK_INT(reached("b"), 3);
    /* What is pending now is written at exit, once. */
    printf("at exit");
    return 0;
}
