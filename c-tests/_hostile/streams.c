// stdin: one 2 three\nsecond line\n
/* Streams: every call on them. */
#define _GNU_SOURCE
#include "all.h"
#include <fcntl.h>
#include <unistd.h>
#include <wchar.h>

int setup(void) {
    make_file("/text", "alpha 12 beta\ngamma 3.5\n\nlast", 29);
    return 0;
}

static void input(FILE *f) {
    char *line = NULL, word[9], *block = malloc(333);
    size_t size = 0;
    int number;
    double real;
    fpos_t position = {0}; /* fgetpos may fail */
    if (block) {
        CHECK(fread(block, 1, 333, f) <= 333);
        rewind(f);
        char *got = fgets(block, 333, f);
        if (got) TEXT(got, 333);
    }
    free(block);
    for (int i = 0; i < 3; i++) {
        ssize_t length = getline(&line, &size, f);
        CHECK(length >= -1 && (length < 0 || (size_t)length < size));
        if (length >= 0) CHECK(line[length] == 0);
    }
    ssize_t length = getdelim(&line, &size, ' ', f);
    CHECK(length >= -1);
    free(line);
    STATUS(fseek(f, 2, SEEK_SET));
    number = fgetc(f);
    CHECK(number >= -1 && number < 256);
    if (number != EOF) CHECK(ungetc(number, f) == number);
    word[8] = 0;
    if (fscanf(f, "%8s%d%lf", word, &number, &real) >= 1) TEXT(word, 9);
    STATUS(fgetpos(f, &position));
    STATUS(fsetpos(f, &position));
    CHECK(ftello(f) >= -1);
    STATUS(fseeko(f, -3, SEEK_END));
    clearerr(f);
    CHECK(feof(f) == 0 && ferror(f) == 0);
}

static void output(FILE *f) {
    static char text[5000];
    fill(text, sizeof text, 3);
    CHECK(fprintf(f, "%d %s\n", 5, "text") >= -1);
    CHECK(fwrite(text, 1, sizeof text, f) <= sizeof text);
    CHECK(fputs("line\n", f) >= -1);
    CHECK(fflush(f) == 0 || errno);
    CHECK(fputc('x', f) >= -1);
    STATUS(fseek(f, 0, SEEK_CUR));
    clearerr(f);
}

int work(void) {
    static const char *const modes[] = {"r", "w+", "a+", "r+", "wx", "re"};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        errno = 0;
        FILE *f = fopen("/text", modes[i]);
        if (!f) {
            FAILED();
            continue;
        }
        if (i == 2) setvbuf(f, NULL, _IONBF, 0);
        if (i == 3) setvbuf(f, NULL, _IOLBF, 100);
        output(f);
        fseek(f, 0, SEEK_SET);
        input(f);
        f = freopen(i % 2 ? "/text" : NULL, "r", f);
        if (f) {
            input(f);
            fclose(f);
        }
    }
    FILE *f = fopen("/text", "r+");
    if (f) {
        wchar_t line[40];
        CHECK(fwide(f, 1) > 0);
        CHECK(fputwc(L'w', f) == L'w' || errno);
        fseek(f, 0, SEEK_SET);
        for (int i = 0; i < ROUNDS && fgetwc(f) != WEOF; i++);
        if (fgetws(line, 40, f)) CHECK(wcsnlen(line, 40) < 40);
        fclose(f);
    }
    f = tmpfile();
    if (f) {
        output(f);
        fclose(f);
    }
    int fd = open("/text", O_RDWR);
    if (fd >= 0) {
        f = fdopen(fd, "a+");
        if (f) {
            output(f);
            input(f);
            fclose(f);
        } else {
            close(fd);
        }
    }
    input(stdin);
    char word[9];
    if (scanf("%8s", word) == 1) TEXT(word, 9);
    CHECK(puts("out") >= -1);
    CHECK(getchar() >= -1);
    CHECK(dprintf(1, "%s", "direct") >= -1);
    perror("error");
    output(stdout);
    fflush(NULL);
    return 0;
}
