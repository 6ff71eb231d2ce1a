// cflags: -fsanitize=undefined
// peer: skip it has no runtime for sanitizers
// exit: 134
#line 5 "unreachable.c"
int main(int argc, char **argv)
{
    (void)argv;
    if (argc == 1)
        __builtin_unreachable();
    return 0;
}
