#include <stdio.h>
int main(int argc, char **argv) { return printf("%ld %-10s|%08x %5u\n", (long)argc, argv[0], (unsigned)argc, 7u) < 0; }
