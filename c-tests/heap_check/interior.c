// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// exit: 134
#include <stdlib.h>

int main(void)
{
    char *volatile block = malloc(50);
    free(block + 16);
    return 0;
}
