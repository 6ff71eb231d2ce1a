// exit: 5
// _Exit runs no handler and leaves streams unflushed.
#include <stdio.h>
#include <stdlib.h>

static void never(void) { puts("atexit"); }

int main(void) {
    static char buffer[256];
    setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    atexit(never);
    puts("lost");
    _Exit(5);
}
