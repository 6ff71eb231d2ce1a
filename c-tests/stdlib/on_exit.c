// exit: 7
// peer: skip wasi-libc has no on_exit
#include "test.h"
#include <stdio.h>
#include <stdlib.h>

static void last(int status, void *argument) { printf("last %d %s\n", status, (char *)argument); }

static void first(int status, void *argument) { printf("first %d %s\n", status, (char *)argument); }

static void between(void) { puts("between"); }

int main(int argc, char **argv) {
    (void)argv;
    CHECK_INT(on_exit(last, "b"), 0);
    CHECK_INT(atexit(between), 0);
    CHECK_INT(on_exit(first, "a"), 0);
    return argc ? 7 : 8;
}
