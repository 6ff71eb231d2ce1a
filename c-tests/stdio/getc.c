// stdin: ab\ncd\xff
#define _GNU_SOURCE
#include <stdio.h>
#include "test.h"

int main(void) {
    CHECK_INT(getchar(), 'a');
    CHECK_INT(getchar_unlocked(), 'b');
    CHECK_INT(fgetc(stdin), '\n');
    CHECK_INT(getc(stdin), 'c');
    CHECK_INT(getc_unlocked(stdin), 'd');
    CHECK(!feof(stdin));
    CHECK_INT(fgetc_unlocked(stdin), 0xff);
    CHECK(!feof(stdin));
    CHECK_INT(getchar(), EOF);
    CHECK(feof(stdin));
    CHECK(feof_unlocked(stdin));
    CHECK(!ferror(stdin));
    CHECK(!ferror_unlocked(stdin));
    CHECK_INT(getchar(), EOF);
    clearerr(stdin);
    CHECK(!feof(stdin));
    CHECK_INT(getchar(), EOF);
    CHECK(feof(stdin));
    clearerr_unlocked(stdin);
    CHECK(!feof(stdin));

    /* End of file is sticky even where the file has grown. */
    FILE *w = fopen("f", "w"), *r = fopen("f", "r");
    CHECK_INT(getc(r), EOF);
    fputc('x', w);
    CHECK_INT(fflush(w), 0);
    CHECK_INT(getc(r), EOF);
    char c;
    CHECK_INT(fread(&c, 1, 1, r), 0);
    clearerr(r);
    CHECK_INT(getc(r), 'x');
    CHECK_INT(fclose(r), 0);
    CHECK_INT(fclose(w), 0);

    /* getw and putw. */
    w = fopen("w", "w+");
    CHECK_INT(putw(0x12345678, w), 0);
    CHECK_INT(putw(-2, w), 0);
    rewind(w);
    CHECK_INT(getw(w), 0x12345678);
    CHECK_INT(getw(w), -2);
    CHECK_INT(getw(w), EOF);
    CHECK(feof(w));
    CHECK_INT(fclose(w), 0);
    return 0;
}
