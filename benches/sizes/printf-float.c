// goal: 20000
#include <stdio.h>
int main(int argc, char **argv) { return printf("%f\n", argc / 3.0) < 0 || !argv; }
