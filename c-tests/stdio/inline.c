// getc and its kin inline: the same as the functions, in every state of a stream.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include "test.h"

static int (*get)(FILE *) = getc;
static int (*put)(int, FILE *) = putc;

int main(void) {
    char text[20] = "";
    FILE *f = fopen("f", "w+");
    CHECK_INT(fwide(f, 0), 0);
    CHECK_INT(putc('a', f), 'a');
    CHECK(fwide(f, 0) < 0);
    CHECK_INT(put(0x1ff, f), 0xff);
    CHECK_INT(putc_unlocked(0x1ff, f), 0xff);
    CHECK_INT(fputc_unlocked('b', f), 'b');
    CHECK_INT(putc('\0', f), 0);
    rewind(f);
    CHECK_INT(getc(f), 'a');
    CHECK_INT(ungetc('z', f), 'z');
    CHECK_INT(getc(f), 'z');
    CHECK_INT(get(f), 0xff);
    CHECK_INT(getc_unlocked(f), 0xff);
    CHECK_INT(fgetc_unlocked(f), 'b');
    CHECK_INT(feof(f), 0);
    CHECK_INT(getc(f), 0);
    CHECK_INT(getc(f), EOF);
    CHECK(feof(f) && feof_unlocked(f) && !ferror(f));
    CHECK_INT(putc('c', f), 'c');
    CHECK_INT(fclose(f), 0);

    /* Not open for that. */
    f = fopen("f", "r");
    CHECK_INT(getc(f), 'a');
    CHECK_INT(putc('x', f), EOF);
    CHECK(ferror(f) && ferror_unlocked(f) && !feof(f));
    CHECK_INT(fclose(f), 0);
    f = fopen("f", "w");
    CHECK_INT(putc('x', f), 'x');
    CHECK_INT(getc(f), EOF);
    CHECK(ferror(f));
    CHECK_INT(fclose(f), 0);

    /* By lines, and unbuffered: seen at once. */
    for (int mode = 0; mode < 2; mode++) {
        f = fopen("f", "w");
        FILE *g = fopen("f", "r");
        setvbuf(g, NULL, _IONBF, 0);
        CHECK_INT(setvbuf(f, NULL, mode ? _IONBF : _IOLBF, 0), 0);
        CHECK_INT(putc('1', f), '1');
        if (mode) CHECK_INT(getc(g), '1');
        clearerr(g);
        CHECK_INT(putc('\n', f), '\n');
        memset(text, 0, sizeof text);
        rewind(g);
        CHECK_INT(fread(text, 1, 20, g), 2);
        CHECK(strcmp(text, "1\n") == 0);
        CHECK_INT(fclose(f) | fclose(g), 0);
    }
    return 0;
}
