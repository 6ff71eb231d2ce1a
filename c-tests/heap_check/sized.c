// cflags: -lwasi-heap-check -std=gnu23
// peer: skip it has no such library
// exit: 134
#include <stdlib.h>

int main(void)
{
    void *volatile block = malloc(40);
    free_sized(block, 41);
    return 0;
}
