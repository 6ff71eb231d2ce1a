// args: a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
//
// Arguments that need memory of their own: the heap leaves it alone.
#include <stdlib.h>
#include <string.h>
#include "test.h"

static char *volatile last;

int main(int argc, char **argv) {
    CHECK_INT(argc, 201);
    for (int i = 0; i < 1000; i++) {
        char *block = malloc(1000);
        last = block;
        CHECK(block != NULL);
        if (block) memset(block, 0xaa, 1000);
    }
    for (int i = 1; i < argc; i++) CHECK_STR(argv[i], "a");
    CHECK(argv[argc] == NULL);
}
