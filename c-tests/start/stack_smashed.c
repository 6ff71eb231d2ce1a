// cflags: -fstack-protector-all -fno-builtin
// exit: 134
/* A function that writes beyond its array does not return. */
#include <stdio.h>
#include <string.h>

#include "test.h"

__attribute__((noinline)) static void smash(volatile size_t size) {
    char text[16];
    memset(text, 'x', size);
    puts("written");
    fflush(stdout);
}

int main(void) {
    volatile size_t size = 16 + 16;
    CHECK(size == 32);
    smash(size);
    puts("not reached");
    return 0;
}
