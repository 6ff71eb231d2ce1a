// peer: differs writes bytes again that it kept
// inject: fd_write:errno=nospc:after=1:times=4:fd=4
// After a transient error a line-buffered stream has kept exactly what it reported as written.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w");
    CHECK_INT(fileno(f), 4);
    CHECK_INT(setvbuf(f, NULL, _IOLBF, 64), 0);
    CHECK(fputs("zero\n", f) >= 0);
    CHECK(fputs("begin ", f) >= 0);
    for (int i = 0; i < 2; i++) {
        errno = 0;
        CHECK_INT(fwrite("one\n", 1, 4, f), 0);
        CHECK_INT(errno, ENOSPC);
        errno = 0;
        CHECK_INT(putc('\n', f), EOF);
        CHECK_INT(errno, ENOSPC);
    }
    CHECK_INT(fwrite("one\ntwo", 1, 7, f), 7);
    CHECK_INT(putc('\n', f), '\n');
    CHECK_INT(fclose(f), 0);
    char text[40] = "";
    f = fopen("f", "r");
    fread(text, 1, 39, f);
    CHECK(strcmp(text, "zero\nbegin one\ntwo\n") == 0);
    return 0;
}
