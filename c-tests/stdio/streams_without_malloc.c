// peer: skip where streams are is not said anywhere
// threads: skip streams are from malloc
/* A program that allocates nothing has its streams in a pool, whose blocks are used again. */
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Objects of an incremental build hold more than one function, so that it can bring malloc; then streams are from there. The sizes of
   programs (`make sizes`) notice a release build that does. */
#pragma weak malloc

int main(void) {
    FILE *files[20], *again;
    for (int i = 0; i < 20; i++) {
        char name[] = {(char)('a' + i), 0};
        CHECK((files[i] = fopen(name, "w+")) != NULL);
        CHECK(files[i] && fwrite(name, 1, 2, files[i]) == 2);
    }
    for (int i = 0; i < 20; i++) {
        char name[2] = "";
        rewind(files[i]);
        CHECK(fread(name, 1, 2, files[i]) == 2 && name[0] == 'a' + i);
        CHECK_INT(fclose(files[i]), 0);
    }
    CHECK((again = fopen("a", "r")) && (malloc || again == files[19]) && fclose(again) == 0);
    int good = 0;
    for (int i = 0; i < 1000; i++) {
        char text[2] = "";
        FILE *file = fopen("b", "r");
        good += (malloc || file == files[19]) && fread(text, 1, 2, file) == 2 && text[0] == 'b' && fclose(file) == 0;
    }
    CHECK_INT(good, 1000);
    /* Blocks of growing sizes are used again, too. */
    for (int size = 1000; size < 20000; size += 10) {
        FILE *file = fopen("b", "r");
        CHECK(file && setvbuf(file, NULL, _IOFBF, (size_t)size) == 0 && getc(file) == 'b' && fclose(file) == 0);
    }
    CHECK(__builtin_wasm_memory_size(0) < 40);
    return 0;
}
