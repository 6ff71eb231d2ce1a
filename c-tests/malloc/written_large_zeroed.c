// exit: 134
// peer: skip wasi-libc does not notice
/* So is one that makes all of it zero, of one of several in a list. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

int main(void) {
    char *volatile blocks[6];
    for (int i = 0; i < 6; i++) CHECK((blocks[i] = malloc(60000)) != NULL);
    free(blocks[0]), free(blocks[2]), free(blocks[4]);
    memset(blocks[2], 0, 60000);
    puts("written");
    fflush(stdout);
    for (int i = 0; i < 6; i += 2) blocks[i] = malloc(60000);
    puts("not reached");
    return 0;
}
