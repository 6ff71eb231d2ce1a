/* fopen with the constant mode "r", for which <stdio.h> names a smaller function, gives read-ahead back as any does. */
#include "test.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void check(FILE *file) {
    CHECK(file != NULL);
    int fd = dup(fileno(file));
    CHECK(getc(file) == '0' && getc(file) == '1' && getc(file) == '2');
    CHECK_INT(fflush(file), 0);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 3);
    CHECK(getc(file) == '3' && ungetc('x', file) == 'x' && getc(file) == 'x' && getc(file) == '4');
    CHECK_INT(ftell(file), 5);
    CHECK(putc('w', file) == EOF && errno == EBADF && ferror(file));
    CHECK_INT(fclose(file), 0);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 5);
    CHECK_INT(close(fd), 0);
}

int main(void) {
    FILE *file = fopen("digits", "w");
    CHECK(file && fputs("0123456789", file) >= 0 && fclose(file) == 0);
    static const char *volatile mode = "r";
    check(fopen("digits", mode));
    check(fopen("digits", "r"));
    check(fopen("digits", "rb"));
    CHECK(!fopen("none", "r") && errno == ENOENT);

    /* More pushed back than was read. */
    CHECK((file = fopen("digits", "r")) && getc(file) == '0');
    CHECK(ungetc('b', file) == 'b' && ungetc('a', file) == 'a' && fclose(file) == 0);

    /* Read and written from then on. */
    CHECK((file = fopen("digits", "r")) && getc(file) == '0');
    CHECK((file = freopen("digits", "r+", file)) && getc(file) == '0' && putc('-', file) == '-' && fclose(file) == 0);
    char text[16] = "";
    CHECK((file = fopen("digits", "r")) && fread(text, 1, sizeof text, file) == 10 && feof(file) && fclose(file) == 0);
    CHECK_STR(text, "0-23456789");

    FILE *(*address)(const char *, const char *) = fopen;
    CHECK((file = address("digits", "r")) && fclose(file) == 0);
    return 0;
}
