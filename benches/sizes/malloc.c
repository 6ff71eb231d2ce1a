// goal: 5000
#include <stdlib.h>
int main(int argc, char **argv) {
    char *volatile memory = malloc(argc * 100);
    free(memory);
    return !argv;
}
