// goal: 5500
#include <stdio.h>
int main(int argc, char **argv) { return printf("%d %s\n", argc, argv[0]) < 0; }
