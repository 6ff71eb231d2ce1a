// cflags: -lwasi-heap-check -Wno-unused-result
// peer: skip it has no such library
// exit: 134
/* A byte behind a block is found by free. */
#include <stdlib.h>

int main(int argc, char **argv)
{
    (void)argv;
    char *volatile block = malloc(24);
    block[23 + argc] = 1;
    free(block);
    return 0;
}
