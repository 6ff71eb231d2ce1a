// Far more handlers than the 32 that ISO C promises; each runs once, in the reverse order; handlers may add handlers.
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

static int count;

static void handler(void) { count++; }

static void added(void) { puts("added"); }

static void adds(void) {
    CHECK_INT(atexit(added), 0);
    puts("adds");
}

static void first(void) {
    CHECK_INT(count, 1000);
    puts("first");
}

int main(void) {
    CHECK_INT(atexit(first), 0);
    for (int i = 0; i < 1000; i++) CHECK_INT(atexit(handler), 0);
    CHECK_INT(atexit(adds), 0);
    return 0;
}
