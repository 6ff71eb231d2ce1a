// peer: skip it has no <error.h>
// exit: 5
#include <error.h>
#include <stdio.h>

int main(void) {
    printf("buffered\n");
    freopen("e", "w", stderr);
    error(5, 0, "the end");
    printf("not reached\n");
    return 0;
}
