// peer: skip it has no tmpfile
// inject: path_open:errno=acces
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    /* Where no file can be made the stream is in memory. */
    CHECK_ERRNO(fopen("f", "w"), EACCES);
    FILE *f = tmpfile();
    CHECK(f != NULL);
    CHECK(fputs("in memory", f) >= 0);
    rewind(f);
    char text[20];
    CHECK(fgets(text, 20, f) && strcmp(text, "in memory") == 0);
    CHECK_INT(fseek(f, 3, SEEK_END), 0);
    CHECK_INT(putc('!', f), '!');
    CHECK_INT(fseek(f, 9, SEEK_SET), 0);
    CHECK_INT(fread(text, 1, 20, f), 4);
    CHECK(memcmp(text, "\0\0\0!", 4) == 0);
    for (int i = 0; i < 10000; i++) CHECK_INT(fwrite("0123456789", 1, 10, f), 10);
    CHECK_INT(ftell(f), 100013);
    CHECK_INT(fclose(f), 0);
    return 0;
}
