#include <stdio.h>
int main(int argc, char **argv) {
    double value = 0;
    return argc > 1 && sscanf(argv[1], "%lf", &value) == 1 ? (int)value : 1;
}
