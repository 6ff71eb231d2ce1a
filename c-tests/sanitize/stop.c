// cflags: -fsanitize=undefined -fno-sanitize-recover=undefined
// peer: skip it has no runtime for sanitizers
// exit: 134
#line 6 "stop.c"
#include <limits.h>

int main(int argc, char **argv)
{
    (void)argv;
    volatile int max = INT_MAX;
    return max + argc == 0;
}
