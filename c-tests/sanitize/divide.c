// cflags: -fsanitize=undefined
// peer: skip it has no runtime for sanitizers
// exit: 134
/* WebAssembly traps in these divisions; the line comes first. */
#line 6 "divide.c"
static volatile long long wide = -9223372036854775807 - 1, minus = -1;

int main(void)
{
    return (int)(wide / minus);
}
