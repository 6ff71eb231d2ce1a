// cflags: -fsanitize=undefined
// peer: skip it has no runtime for sanitizers
// exit: 134
#line 5 "remainder.c"
static volatile int seven = 7, zero;

int main(void)
{
    return seven % zero;
}
