// goal: 9000
#include <stdio.h>
int main(int argc, char **argv) {
    int value = 0;
    return argc > 1 && sscanf(argv[1], "%d", &value) == 1 ? value : 1;
}
