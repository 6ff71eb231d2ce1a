// Nobody reads the output: the flush fails with EPIPE; main's result stands.
// inject: fd_write:errno=pipe:fd=1
// exit: 7
#include <stdio.h>
#include "test.h"

int main(void) {
    CHECK_INT(printf("text"), 4);
    CHECK_ERRNO(fflush(stdout), EPIPE);
    CHECK(ferror(stdout));
    puts("more");
    return 7;
}
