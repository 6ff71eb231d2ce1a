// The library that leaves floating point out of printf and scanf: everything else works; a floating-point conversion
// ends the program.
// cflags: -lc-printscan-no-floating-point
// exit: 134
#include "test.h"
#include <stdio.h>
#include <string.h>

int main(void) {
    char buffer[32];
    int n = 0;
    CHECK(snprintf(buffer, sizeof buffer, "%d %s %#x", 42, "text", 255) == 12 && !strcmp(buffer, "42 text 0xff"));
    CHECK(sscanf("17", "%d", &n) == 1 && n == 17);
    puts("still here");
    fflush(stdout);
    snprintf(buffer, sizeof buffer, "%f", 1.5);
    puts("not reached");
    return 0;
}
