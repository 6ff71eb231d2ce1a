// exit: 7
#include <stdio.h>
#include <stdlib.h>

static void last(void) { printf("handler\n"); }

int main(void) {
    atexit(last);
    printf("main\n");
    exit(7);
}
