// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// exit: 23
/* A write to a freed block is found in the end, when the block has not been used again. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *volatile block = malloc(10);
    free(block);
    block[4] = 'x';
    puts("done");
    return 0;
}
