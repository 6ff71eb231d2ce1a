// live-blocks: 1
// peer: differs it accepts modes that do not exist
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "test.h"

static long size_of(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 ? (long)st.st_size : -1;
}

static void write_text(const char *path, const char *mode, const char *text) {
    FILE *f = fopen(path, mode);
    CHECK(f != NULL);
    if (!f) return;
    CHECK(fputs(text, f) >= 0);
    CHECK_INT(fclose(f), 0);
}

static void expect_text(const char *path, const char *text) {
    char buffer[200] = "";
    FILE *f = fopen(path, "r");
    CHECK(f != NULL);
    if (!f) return;
    size_t n = fread(buffer, 1, sizeof buffer - 1, f);
    CHECK_INT(n, strlen(text));
    CHECK(strcmp(buffer, text) == 0);
    CHECK(feof(f));
    CHECK(!ferror(f));
    CHECK_INT(fclose(f), 0);
}

int main(void) {
    /* Modes that do not exist. */
    static const char *const wrong[] = {"", "q", "+r", "rw", "rx", "r ", "wa", "R", "b"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) CHECK_ERRNO(fopen("new", wrong[i]), EINVAL);
    CHECK_INT(size_of("new"), -1);
    CHECK_ERRNO(fopen("new", "r"), ENOENT);
    CHECK_ERRNO(fopen("new", "r+"), ENOENT);
    CHECK_ERRNO(fopen("", "w"), ENOENT);

    /* w makes and cuts, a adds, x refuses. */
    write_text("new", "w", "first");
    expect_text("new", "first");
    write_text("new", "wb", "2nd");
    expect_text("new", "2nd");
    write_text("new", "a", "+more");
    expect_text("new", "2nd+more");
    CHECK_ERRNO(fopen("new", "wx"), EEXIST);
    CHECK_ERRNO(fopen("new", "w+bx"), EEXIST);
    expect_text("new", "2nd+more");
    write_text("x", "wxe", "x");
    expect_text("x", "x");

    /* r+ writes over. */
    write_text("new", "r+", "3RD");
    expect_text("new", "3RD+more");

    /* a+ reads from the start, writes to the end whatever is sought. */
    FILE *f = fopen("new", "a+");
    CHECK_INT(fgetc(f), '3');
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK_INT(fputc('!', f), '!');
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK_INT(fgetc(f), '3');
    CHECK_INT(fseek(f, 1, SEEK_SET), 0);
    CHECK_INT(fputs("?", f) >= 0, 1);
    CHECK_INT(ftell(f), 10);
    CHECK_INT(fclose(f), 0);
    expect_text("new", "3RD+more!?");

    /* The wrong direction is EBADF and sets the error indicator. */
    f = fopen("new", "r");
    CHECK_ERRNO(fputc('a', f), EBADF);
    CHECK(ferror(f));
    clearerr(f);
    CHECK_ERRNO_IS(fwrite("abc", 1, 3, f), 0, EBADF);
    CHECK(ferror(f));
    errno = 0;
    CHECK(fprintf(f, "%d", 1) < 0);
    CHECK_INT(errno, EBADF);
    CHECK_INT(fgetc(f), '3');
    CHECK_INT(fclose(f), 0);
    f = fopen("new", "a");
    CHECK_ERRNO(fgetc(f), EBADF);
    CHECK(ferror(f));
    CHECK(!feof(f));
    clearerr(f);
    char c[4];
    CHECK_ERRNO_IS(fread(c, 1, 1, f), 0, EBADF);
    CHECK(fgets(c, 4, f) == NULL);
    CHECK_INT(fclose(f), 0);

    /* A directory can be opened for reading only, and reading fails. */
    CHECK_INT(mkdir("d", 0777), 0);
    CHECK_ERRNO(fopen("d", "w"), EISDIR);
    f = fopen("d", "r");
    CHECK(f != NULL);
    CHECK_ERRNO(getc(f), EISDIR);
    CHECK(ferror(f));
    CHECK_INT(fclose(f), 0);
    CHECK_ERRNO(fopen("d/none/x", "w"), ENOENT);

    /* Many at once. */
    FILE *many[100];
    for (int i = 0; i < 100; i++) {
        char name[20];
        snprintf(name, sizeof name, "m%d", i);
        CHECK((many[i] = fopen(name, "w+")) != NULL);
        fprintf(many[i], "%d", i);
    }
    CHECK_INT(fflush(NULL), 0);
    for (int i = 0; i < 100; i++) {
        int n = -1;
        rewind(many[i]);
        n = fgetc(many[i]) - '0';
        CHECK_INT(n, i < 10 ? i : i / 10);
        CHECK_INT(fclose(many[i]), 0);
    }
    CHECK(fopen64("new", "r") != NULL);
    return 0;
}
