// peer: differs it takes 8 bytes of a program's buffer for push-back
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

/* How many bytes have reached the file. */
static long reached(const char *path) {
    int fd = open(path, O_RDONLY);
    long size = (long)lseek(fd, 0, SEEK_END);
    close(fd);
    return size;
}

int main(void) {
    char own[64], block[200];
    memset(block, 'b', sizeof block);

    /* Full: nothing until the buffer is full. */
    FILE *f = fopen("full", "w");
    CHECK(fputs("line\n", f) >= 0);
    CHECK_INT(reached("full"), 0);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(reached("full"), 5);
    CHECK_INT(fclose(f), 0);

    /* A buffer of the program's, which is used. */
    f = fopen("own", "w");
    CHECK_INT(setvbuf(f, own, _IOFBF, sizeof own), 0);
    CHECK_INT(__fbufsize(f), sizeof own);
    for (int i = 0; i < 64; i++) CHECK_INT(putc('0', f), '0');
    CHECK(reached("own") == 0 || reached("own") == 64);
    CHECK(memcmp(own, "00000000", 8) == 0);
    CHECK_INT(putc('1', f), '1');
    CHECK_INT(reached("own"), 64);
    CHECK_INT(fwrite(block, 1, 200, f), 200);
    CHECK_INT(reached("own") + (long)__fpending(f), 265);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(reached("own"), 265);

    /* Lines. */
    f = fopen("lines", "w");
    CHECK_INT(setvbuf(f, NULL, _IOLBF, 0), 0);
    CHECK(__flbf(f));
    CHECK(fputs("abc", f) >= 0);
    CHECK_INT(putc('d', f), 'd');
    CHECK_INT(reached("lines"), 0);
    CHECK_INT(putc('\n', f), '\n');
    CHECK_INT(reached("lines"), 5);
    CHECK(fputs("x\nyy", f) >= 0);
    CHECK(reached("lines") >= 7);
    CHECK(fprintf(f, "%s", "\n") == 1);
    CHECK_INT(reached("lines"), 10);
    CHECK_INT(fwrite(block, 1, 200, f), 200);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(reached("lines"), 210);

    /* A small line buffer, lines longer than it. */
    f = fopen("lines2", "w");
    CHECK_INT(setvbuf(f, own, _IOLBF, 8), 0);
    CHECK(fputs("0123456789", f) >= 0);
    CHECK(fputs("a\nb", f) >= 0);
    CHECK(reached("lines2") >= 12);
    CHECK(fputs("\n0123456789", f) >= 0);
    CHECK(reached("lines2") >= 14);
    for (int i = 0; i < 20; i++) CHECK_INT(putc('p', f), 'p');
    CHECK(reached("lines2") >= 14);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(reached("lines2"), 44);

    /* None. */
    f = fopen("none", "w+");
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    CHECK_INT(putc('d', f), 'd');
    CHECK_INT(reached("none"), 1);
    CHECK(fputs("abc", f) >= 0);
    CHECK_INT(reached("none"), 4);
    CHECK_INT(fprintf(f, "%d-%s-%c", 17, "text", '!'), 9);
    CHECK_INT(reached("none"), 13);
    CHECK_INT(__fpending(f), 0);
    rewind(f);
    CHECK_INT(getc(f), 'd');
    CHECK_INT(lseek(fileno(f), 0, SEEK_CUR), 1);
    char text[20] = "";
    CHECK_INT(fread(text, 1, 12, f), 12);
    CHECK(strcmp(text, "abc17-text-!") == 0);
    CHECK_INT(fclose(f), 0);

    /* The other names. */
    f = fopen("names", "w");
    setbuf(f, NULL);
    CHECK_INT(putc('d', f), 'd');
    CHECK_INT(reached("names"), 1);
    static char bufsiz[BUFSIZ];
    setbuf(f, bufsiz);
    CHECK_INT(__fbufsize(f), BUFSIZ);
    CHECK_INT(putc('e', f), 'e');
    CHECK_INT(reached("names"), 1);
    setlinebuf(f);
    CHECK_INT(putc('\n', f), '\n');
    CHECK_INT(reached("names"), 3);
    setbuffer(f, own, 16);
    CHECK_INT(__fbufsize(f), 16);
    CHECK_INT(fwrite(block, 1, 17, f), 17);
    CHECK(reached("names") >= 4);
    setbuffer(f, NULL, 0);
    CHECK_INT(reached("names"), 20);
    CHECK_INT(fclose(f), 0);

    /* A buffer of the program's is given back: what was in it no longer matters. */
    f = fopen("lent", "w");
    CHECK_INT(setvbuf(f, own, _IOFBF, sizeof own), 0);
    CHECK(fputs("one", f) >= 0);
    setlinebuf(f);
    CHECK_INT(__fbufsize(f), sizeof own);
    CHECK(fputs("two", f) >= 0);
    CHECK_INT(setvbuf(f, NULL, _IOFBF, 32), 0);
    memset(own, '#', sizeof own);
    CHECK_INT(__fbufsize(f), 32);
    CHECK(fputs("three", f) >= 0);
    memset(own, '#', sizeof own);
    CHECK_INT(setvbuf(f, NULL, _IOFBF, 16), 0);
    CHECK(fputs("four", f) >= 0);
    CHECK_INT(fclose(f), 0);
    f = fopen("lent", "r");
    memset(text, 0, sizeof text);
    CHECK_INT(fread(text, 1, sizeof text, f), 15);
    CHECK(memcmp(text, "onetwothreefour", 15) == 0);
    CHECK_INT(fclose(f), 0);

    /* A larger buffer than usual, of the library's. */
    f = fopen("large", "w");
    CHECK_INT(setvbuf(f, NULL, _IOFBF, 100000), 0);
    CHECK_INT(__fbufsize(f), 100000);
    for (int i = 0; i < 400; i++) CHECK_INT(fwrite(block, 1, 200, f), 200);
    CHECK_INT(reached("large"), 0);
    CHECK_INT(fclose(f), 0);
    CHECK_INT(reached("large"), 80000);

    CHECK(setvbuf(stdout, NULL, 99, 0) != 0);
    return 0;
}
