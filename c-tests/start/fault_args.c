// No arguments can be had: main does not run.
// inject: args_sizes_get:errno=nosys
// exit: 71
#include <stdio.h>

int main(int argc, char **argv) {
    (void)argv;
    printf("main %d\n", argc);
    return 0;
}
