// peer: differs it ignores modes that the descriptor does not allow
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include "test.h"

static void expect_text(const char *path, const char *text) {
    char buffer[100] = "";
    int fd = open(path, O_RDONLY);
    CHECK(fd >= 0);
    CHECK_INT(read(fd, buffer, sizeof buffer - 1), strlen(text));
    CHECK(strcmp(buffer, text) == 0);
    close(fd);
}

int main(void) {
    FILE *f = fopen("one", "w");
    int fd = fileno(f);
    CHECK(fputs("pending", f) >= 0);
    CHECK(freopen("two", "w", f) == f);
    CHECK_INT(fileno(f), fd);
    expect_text("one", "pending");
    CHECK(fputs("second", f) >= 0);
    /* Indicators and orientation start anew. */
    CHECK_INT(getc(f), EOF);
    CHECK(ferror(f));
    CHECK(freopen("two", "r", f) == f);
    CHECK(!ferror(f));
    CHECK_INT(fwide(f, 0), 0);
    CHECK_INT(fgetwc(f), 's');
    CHECK(fwide(f, 0) > 0);
    CHECK(freopen("two", "r", f) == f);
    CHECK_INT(getc(f), 's');
    CHECK(fwide(f, 0) < 0);
    while (getc(f) != EOF);
    CHECK(feof(f));
    CHECK(freopen("two", "a+", f) == f);
    CHECK(!feof(f));
    CHECK(fputs("+", f) >= 0);
    CHECK_INT(fclose(f), 0);
    expect_text("two", "second+");

    /* Another mode for the same file. */
    f = fopen("two", "r+");
    CHECK(freopen(NULL, "a", f) == f);
    CHECK_INT(getc(f), EOF);
    CHECK(fputs("end", f) >= 0);
    CHECK_INT(fclose(f), 0);
    expect_text("two", "second+end");
    f = fopen("two", "r");
    CHECK_INT(getc(f), 's');
    CHECK(freopen(NULL, "rb", f) == f);
    CHECK_INT(getc(f), 'e');
    /* A mode that the descriptor does not allow closes the stream. */
    CHECK_ERRNO(freopen(NULL, "w", f), EBADF);
    CHECK_ERRNO(freopen("three", "zz", fopen("two", "r")), EINVAL);
    CHECK_ERRNO(freopen("none/three", "r", fopen("two", "r")), ENOENT);

    /* The standard streams: descriptor 1 itself goes elsewhere. */
    printf("before\n");
    CHECK(freopen("out", "w", stdout) == stdout);
    CHECK_INT(fileno(stdout), 1);
    printf("inside\n");
    CHECK_INT(fflush(stdout), 0);
    CHECK_INT(write(1, "direct\n", 7), 7);
    expect_text("out", "inside\ndirect\n");
    CHECK(freopen("out", "r", stdin) == stdin);
    CHECK_INT(getchar(), 'i');
    CHECK(freopen("err", "w", stderr) == stderr);
    fputs("unbuffered", stderr);
    expect_text("err", "unbuffered");

    /* A memory stream becomes a file. */
    char block[10] = "memory";
    f = fmemopen(block, 6, "r");
    CHECK_INT(getc(f), 'm');
    CHECK(freopen("two", "r", f) == f);
    CHECK_INT(getc(f), 's');
    CHECK_INT(fclose(f), 0);
    return 0;
}
