// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// env: WASI_HEAP_CHECK=break=3
// exit: 134
/* The allocation of a number traps. */
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    void *volatile block;
    for (int i = 1; i < 10; i++) {
        write(1, "x", 1);
        block = malloc(8);
        free(block);
    }
    return 0;
}
