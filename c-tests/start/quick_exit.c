// quick_exit runs its own handlers, the last one first, and neither those of atexit nor destructors.
// exit: 6
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "test.h"

static void one(void) { write(1, "one\n", 4); }

static void two(void) { write(1, "two\n", 4); }

static void never(void) { write(1, "never\n", 6); }

__attribute__((destructor)) static void last(void) { never(); }

int main(void) {
    CHECK_INT(atexit(never), 0);
    CHECK_INT(at_quick_exit(one), 0);
    CHECK_INT(at_quick_exit(two), 0);
    for (int i = 0; i < 30; i++) CHECK_INT(at_quick_exit(two), 0);
    quick_exit(6);
}
