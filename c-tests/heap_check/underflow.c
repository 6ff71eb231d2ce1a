// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// exit: 134
/* Bytes before a block are found by realloc. */
#include <stdlib.h>

int main(int argc, char **argv)
{
    (void)argv;
    int *volatile block = malloc(24);
    block[-argc] = 1;
    block = realloc(block, 30);
    return 0;
}
