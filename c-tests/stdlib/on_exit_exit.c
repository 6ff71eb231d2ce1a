// exit: 9
// peer: skip wasi-libc has no on_exit
#include "test.h"
#include <stdio.h>
#include <stdlib.h>

static void end(int status, void *argument) { printf("%d %s\n", status, (char *)argument); }

int main(void) {
    CHECK_INT(on_exit(end, "exit"), 0);
    exit(9);
}
