// The first three writes succeed, later ones do not: what went before stays.
// inject: fd_write:errno=io:after=3:fd=4
#include <stdio.h>
#include "test.h"

int main(void) {
    FILE *file = fopen("/data", "w");
    setvbuf(file, NULL, _IONBF, 0);
    int written = 0;
    for (int i = 0; i < 10; i++)
        if (fputc('0' + i, file) != EOF) written++;
    CHECK_INT(written, 3);
    CHECK(ferror(file));
    fclose(file);
    file = fopen("/data", "r");
    char text[16] = "";
    CHECK_INT(fread(text, 1, sizeof text, file), 3);
    CHECK(text[0] == '0' && text[2] == '2');
    fclose(file);
    return 0;
}
