#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    CHECK(puts("one") >= 0);
    CHECK(puts("") >= 0);
    CHECK(fputs("two", stdout) >= 0);
    CHECK(fputs("", stdout) >= 0);
    CHECK_INT(putchar('\n'), '\n');
    CHECK_INT(putc('x', stdout), 'x');
    CHECK_INT(fputc(0x1ff, stdout), 0xff);
    CHECK_INT(fputc(EOF, stdout), 0xff);
    CHECK_INT(putchar_unlocked('\n'), '\n');
    CHECK_INT(putc_unlocked('z', stdout), 'z');
    CHECK_INT(fwrite("abcdef", 2, 3, stdout), 3);
    CHECK_INT(fwrite("abcdef", 0, 3, stdout), 0);
    CHECK_INT(fwrite("abcdef", 3, 0, stdout), 0);
    CHECK_INT(fwrite(NULL, 1, 0, stdout), 0);
    CHECK_INT(putchar('\n'), '\n');
    /* Lines longer than any buffer. */
    static char line[20001];
    memset(line, 'q', 20000);
    CHECK(puts(line) >= 0);
    return 0;
}
