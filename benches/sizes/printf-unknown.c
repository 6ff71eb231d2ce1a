#include <stdio.h>
int main(int argc, char **argv) { return argc > 1 && printf(argv[1], 1, 2) < 0; }
