// peer: differs it does not switch between reading and writing without fseek
#define _GNU_SOURCE
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w+");
    CHECK_INT(ftell(f), 0);
    CHECK(fputs("0123456789", f) >= 0);
    CHECK_INT(ftell(f), 10);
    CHECK_INT(fseek(f, 2, SEEK_SET), 0);
    CHECK_INT(ftell(f), 2);
    CHECK_INT(getc(f), '2');
    CHECK_INT(ftell(f), 3);
    CHECK_INT(fseek(f, 2, SEEK_CUR), 0);
    CHECK_INT(getc(f), '5');
    CHECK_INT(fseek(f, -1, SEEK_END), 0);
    CHECK_INT(getc(f), '9');
    CHECK_INT(getc(f), EOF);
    CHECK(feof(f));
    CHECK_INT(fseek(f, -1, SEEK_CUR), 0);
    CHECK(!feof(f));
    CHECK_INT(getc(f), '9');

    /* Errors leave the offset as it was. */
    CHECK_INT(fseek(f, 4, SEEK_SET), 0);
    CHECK_INT(getc(f), '4');
    CHECK_ERRNO(fseek(f, -1, SEEK_SET), EINVAL);
    CHECK_ERRNO(fseek(f, -6, SEEK_CUR), EINVAL);
    CHECK_ERRNO(fseek(f, -11, SEEK_END), EINVAL);
    CHECK_ERRNO(fseek(f, 0, 3), EINVAL);
    CHECK_ERRNO(fseek(f, 0, -1), EINVAL);
    CHECK_INT(getc(f), '5');

    /* Switching between reading and writing, with and without fseek. */
    CHECK_INT(fseek(f, 3, SEEK_SET), 0);
    CHECK_INT(putc('x', f), 'x');
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    CHECK_INT(getc(f), '4');
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    CHECK_INT(putc('y', f), 'y');
    CHECK_INT(fflush(f), 0);
    CHECK_INT(getc(f), '6');
    CHECK_INT(putc('z', f), 'z');
    CHECK_INT(getc(f), '8');
    rewind(f);
    char text[32] = "";
    CHECK(fgets(text, sizeof text, f) == text);
    CHECK(strcmp(text, "012x4y6z89") == 0);

    /* Beyond the end: a hole of zeros. */
    CHECK_INT(fseeko(f, 14, SEEK_SET), 0);
    CHECK_INT(putc('!', f), '!');
    CHECK_INT(ftello(f), 15);
    CHECK_INT(fseeko(f, 10, SEEK_SET), 0);
    CHECK_INT(fread(text, 1, 32, f), 5);
    CHECK(memcmp(text, "\0\0\0\0!", 5) == 0);

    /* fgetpos and fsetpos. */
    fpos_t here;
    CHECK_INT(fseek(f, 4, SEEK_SET), 0);
    CHECK_INT(getc(f), '4');
    CHECK_INT(fgetpos(f, &here), 0);
    CHECK_INT(getc(f), 'y');
    CHECK_INT(getc(f), '6');
    CHECK_INT(fsetpos(f, &here), 0);
    CHECK_INT(getc(f), 'y');

    /* rewind clears the error indicator, fseek does not. */
    CHECK_INT(fclose(f), 0);
    f = fopen("f", "r");
    CHECK_INT(putc('a', f), EOF);
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK(ferror(f));
    rewind(f);
    CHECK(!ferror(f));
    CHECK_INT(getc(f), '0');

    /* More than a long holds. */
    CHECK_INT(fseeko(f, 5000000000, SEEK_SET), 0);
    CHECK_INT(ftello(f), 5000000000);
    CHECK_ERRNO(ftell(f), EOVERFLOW);
    CHECK_INT(getc(f), EOF);
    CHECK(feof(f));
    CHECK_INT(fgetpos(f, &here), 0);
    rewind(f);
    CHECK_INT(fsetpos(f, &here), 0);
    CHECK_INT(ftello(f), 5000000000);
    CHECK_INT(fclose(f), 0);

    /* The 64 names. */
    f = fopen64("f", "r");
    CHECK_INT(fseeko64(f, 3, SEEK_SET), 0);
    CHECK_INT(ftello64(f), 3);
    fpos64_t there;
    CHECK_INT(fgetpos64(f, &there), 0);
    CHECK_INT(getc(f), 'x');
    CHECK_INT(fsetpos64(f, &there), 0);
    CHECK_INT(getc(f), 'x');
    CHECK_INT(fclose(f), 0);

    /* In append mode the offset is the end of the file plus what is pending. */
    f = fopen("f", "a");
    CHECK_INT(putc('q', f), 'q');
    CHECK_INT(ftell(f), 16);
    CHECK_INT(fclose(f), 0);

    /* Reading much, seeking back and forth at random. */
    f = fopen("big", "w+");
    for (unsigned i = 0; i < 30000; i++) CHECK_INT(fwrite(&i, 4, 1, f), 1);
    unsigned at = 1;
    for (int i = 0; i < 3000; i++) {
        unsigned got = 0;
        at = (at * 1103515245u + 12345u) % 30000;
        if (i % 3 == 0)
            CHECK_INT(fseek(f, (long)at * 4, SEEK_SET), 0);
        else
            CHECK_INT(fseek(f, (long)at * 4 - ftell(f), SEEK_CUR), 0);
        CHECK_INT(fread(&got, 4, 1, f), 1);
        CHECK_INT(got, at);
    }
    /* Push-back that differs from the file is gone after seeking. */
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    for (int i = 0; i < 8; i++) CHECK_INT(getc(f), i == 4 ? 1 : 0);
    CHECK_INT(ungetc(77, f), 77);
    CHECK_INT(ungetc(78, f), 78);
    CHECK_INT(fseek(f, 4, SEEK_SET), 0);
    CHECK_INT(getc(f), 1);
    CHECK_INT(getc(f), 0);
    CHECK_INT(getc(f), 0);
    CHECK_INT(getc(f), 0);
    CHECK_INT(getc(f), 2);
    /* Seeking to the end of what is buffered, and reading on. */
    CHECK_INT(fseek(f, 120000, SEEK_SET), 0);
    CHECK_INT(getc(f), EOF);
    CHECK_INT(fseek(f, -4, SEEK_CUR), 0);
    CHECK_INT(fread(&at, 4, 1, f), 1);
    CHECK_INT(at, 29999);
    CHECK_INT(getc(f), EOF);
    /* After fflush the descriptor is the program's, wherever it goes. */
    CHECK_INT(fseek(f, 8, SEEK_SET), 0);
    CHECK_INT(getc(f), 2);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(lseek(fileno(f), 40, SEEK_SET), 40);
    CHECK_INT(ftell(f), 40);
    CHECK_INT(getc(f), 10);
    /* Writing in the middle of what was read ahead. */
    CHECK_INT(fseek(f, 16, SEEK_SET), 0);
    CHECK_INT(getc(f), 4);
    CHECK_INT(fseek(f, 16, SEEK_SET), 0);
    CHECK_INT(putc(99, f), 99);
    CHECK_INT(fseek(f, 16, SEEK_SET), 0);
    CHECK_INT(getc(f), 99);
    CHECK_INT(fclose(f), 0);
    return 0;
}
