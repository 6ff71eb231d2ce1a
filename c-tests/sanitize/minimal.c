// cflags: -fsanitize=undefined -fsanitize-minimal-runtime
// peer: skip it has no runtime for sanitizers
#include <limits.h>

static int array[4];

int main(int argc, char **argv)
{
    (void)argv;
    volatile int max = INT_MAX, sink = max + argc;
    sink += array[argc + 3];
    sink += 1 << (argc + 40);
    return 0;
}
