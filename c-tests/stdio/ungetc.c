// stdin: hello
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    /* Eight bytes, before anything was read. */
    for (int i = 0; i < 8; i++) CHECK_INT(ungetc('0' + i, stdin), '0' + i);
    for (int i = 7; i >= 0; i--) CHECK_INT(getchar(), '0' + i);
    CHECK_INT(getchar(), 'h');
    /* Eight bytes and more after reading, across what was read. */
    for (int i = 0; i < 9; i++) CHECK_INT(ungetc('a' + i, stdin), 'a' + i);
    for (int i = 8; i >= 0; i--) CHECK_INT(getchar(), 'a' + i);
    CHECK_INT(getchar(), 'e');
    CHECK_INT(ungetc(EOF, stdin), EOF);
    CHECK_INT(ungetc(0x141, stdin), 0x41);
    CHECK_INT(getchar(), 'A');
    char rest[10] = "";
    CHECK_INT(ungetc('-', stdin), '-');
    CHECK_INT(fread(rest, 1, 9, stdin), 4);
    CHECK(strcmp(rest, "-llo") == 0);
    /* At the end: clears the indicator. */
    CHECK_INT(getchar(), EOF);
    CHECK(feof(stdin));
    CHECK_INT(ungetc('z', stdin), 'z');
    CHECK(!feof(stdin));
    CHECK_INT(getchar(), 'z');
    CHECK_INT(getchar(), EOF);

    FILE *f = fopen("f", "w+");
    CHECK(fputs("0123456789", f) >= 0);
    rewind(f);
    CHECK_INT(getc(f), '0');
    CHECK_INT(getc(f), '1');
    CHECK_INT(ungetc('1', f), '1');
    CHECK_INT(ftell(f), 1);
    CHECK_INT(ungetc('x', f), 'x');
    CHECK_INT(ftell(f), 0);
    /* Seeking drops it. */
    CHECK_INT(fseek(f, 1, SEEK_CUR), 0);
    CHECK_INT(getc(f), '1');
    CHECK_INT(ungetc('y', f), 'y');
    CHECK_INT(fseek(f, 5, SEEK_SET), 0);
    CHECK_INT(getc(f), '5');
    /* So does fflush, and the offset of the descriptor follows. */
    CHECK_INT(ungetc('5', f), '5');
    CHECK_INT(fflush(f), 0);
    CHECK_INT(ftell(f), 5);
    CHECK_INT(getc(f), '5');
    /* fgets and scanf-like readers see it. */
    CHECK_INT(ungetc('Q', f), 'Q');
    char line[20];
    CHECK(fgets(line, 20, f) == line);
    CHECK(strcmp(line, "Q6789") == 0);
    CHECK_INT(fclose(f), 0);

    /* Unbuffered. */
    f = fopen("f", "r");
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    CHECK_INT(getc(f), '0');
    for (int i = 0; i < 8; i++) CHECK_INT(ungetc('a' + i, f), 'a' + i);
    for (int i = 7; i >= 0; i--) CHECK_INT(getc(f), 'a' + i);
    CHECK_INT(getc(f), '1');
    CHECK_INT(ftell(f), 2);
    CHECK_INT(fclose(f), 0);

    /* A tiny buffer of the program's. */
    char small[2];
    f = fopen("f", "r");
    CHECK_INT(setvbuf(f, small, _IOFBF, 2), 0);
    CHECK_INT(getc(f), '0');
    CHECK_INT(getc(f), '1');
    CHECK_INT(getc(f), '2');
    for (int i = 0; i < 8; i++) CHECK_INT(ungetc('a' + i, f), 'a' + i);
    for (int i = 7; i >= 0; i--) CHECK_INT(getc(f), 'a' + i);
    CHECK_INT(ftell(f), 3);
    for (int i = 3; i < 10; i++) CHECK_INT(getc(f), '0' + i);
    CHECK_INT(getc(f), EOF);
    CHECK_INT(fclose(f), 0);
    return 0;
}
