#include <stdlib.h>
int main(int argc, char **argv) { return argc > 1 ? (int)strtod(argv[1], 0) : 1; }
