// Nothing is known about descriptors: output works all the same, and nothing is a terminal.
// inject: fd_fdstat_get:errno=nosys
#include <stdio.h>
#include "test.h"

int main(void) {
    CHECK_INT(isatty(1), 0);
    printf("text\n");
    CHECK_INT(fflush(stdout), 0);
    return 0;
}
