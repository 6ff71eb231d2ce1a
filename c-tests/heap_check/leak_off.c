// cflags: -lwasi-heap-check 
// peer: skip it has no such library
// env: WASI_HEAP_CHECK=leaks=0
#include <stdlib.h>

#include "test.h"

static void *volatile sink;

int main(void)
{
    sink = malloc(10);
    sink = NULL;
    CHECK(sink == NULL);
    return 0;
}
