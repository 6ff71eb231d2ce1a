// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// exit: 134
#include <stdlib.h>

static char data[32];

int main(void)
{
    char *volatile block = data;
    free(block);
    return 0;
}
