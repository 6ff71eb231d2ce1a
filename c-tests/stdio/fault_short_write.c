// peer: differs it loses output where a host takes part of it
// inject: fd_write:short=3
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    static char block[10000];
    memset(block, 'b', sizeof block);
    CHECK(puts("hello world") >= 0);
    CHECK_INT(printf("%d %s\n", 12345, "text"), 11);
    CHECK_INT(fwrite(block, 1, sizeof block, stdout), sizeof block);
    CHECK(puts("!") >= 0);
    setvbuf(stdout, NULL, _IONBF, 0);
    CHECK(fputs("unbuffered\n", stdout) >= 0);
    CHECK_INT(printf("%s\n", "formatted"), 10);
    setvbuf(stdout, NULL, _IOLBF, 0);
    CHECK(puts("line") >= 0);
    CHECK_INT(dprintf(1, "%s\n", "no stream"), 10);
    return 0;
}
