// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// exit: 134
#include <stdlib.h>

int main(void)
{
    char data[32];
    char *volatile block = data;
    block = realloc(block, 5);
    return 0;
}
