// With a null buffer the size may be anything.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("x", "w+");
    fputs("one\ntwo\nthree\n", f);
    static const size_t sizes[] = {0, 1, 1000, 1 << 24, 1 << 30, SIZE_MAX / 2, SIZE_MAX};
    for (int i = 0; i < 7; i++) {
        rewind(f);
        char *line = NULL;
        size_t size = sizes[i];
        CHECK_INT(getline(&line, &size, f), 4);
        CHECK(strcmp(line, "one\n") == 0);
        CHECK(size >= 5 && size < 1000);
        CHECK_INT(getdelim(&line, &size, 'o', f), 3);
        CHECK(strcmp(line, "two") == 0);
        free(line);
    }
    return 0;
}
