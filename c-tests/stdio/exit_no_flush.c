#include <stdio.h>
#include <stdlib.h>

int main(void) {
    printf("seen\n");
    fflush(stdout);
    printf("not seen\n");
    _Exit(0);
}
