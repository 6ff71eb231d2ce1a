// exit: 3
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor)) static void leave(void) {
    puts("leaving");
    exit(3);
}

int main(void) {
    puts("never");
    return 0;
}
