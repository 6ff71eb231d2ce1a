// cflags: -lwasi-heap-check -include wasi/heap-check.h
// peer: skip it has no such library
// exit: 134
/* With the header the lines are named. */
#include <stdlib.h>

int main(void)
{
    char *volatile first = malloc(8);
    char *volatile block = malloc(100);
    free(first);
    free(block);
    free(block);
    return 0;
}
