// args: one "two words" "" "\xc3\xa9t\xc3\xa9" -x
#include <stdio.h>
#include "test.h"

int main(int argc, char **argv) {
    CHECK(argv[argc] == NULL);
    printf("%d\n", argc);
    for (int i = 0; i < argc; i++) printf("[%s]\n", argv[i]);
    return 0;
}
