// cflags: -g -Wno-infinite-recursion
// exit: 134
// peer: skip it says nothing
// skip-O0
/* Recursion to the end of the stack ends the program, and says that it was the stack. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int deeper(volatile char *above, int level) {
    volatile char here[1000];
    memset((char *)here, level, sizeof here);
    return deeper(here, level + 1) + above[0];
}

int main(void) {
    volatile char first[1] = {0};
    puts("deep");
    fflush(stdout);
    return deeper(first, 1);
}
