/* Records changed in place through one stream that reads, pushes back, seeks and writes. */
#include "fault.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { COUNT = 24, SIZE = 50 };

static char data[COUNT * SIZE];

int setup(void) {
    fill(data, sizeof data, 7);
    make_file("/records", data, sizeof data);
    return 0;
}

int work(void) {
    int result = 1;
    char one[SIZE];
    FILE *f = NULL;
    fill(data, sizeof data, 7);
    for (int i = 0; i < COUNT; i++) keep("/records", i * SIZE, data + i * SIZE, SIZE);
    f = fopen("/records", "r+");
    TRY(f);
    TRY(!setvbuf(f, NULL, _IOFBF, 256));
    /* Every fifth record is read, then replaced. */
    for (int i = 1; i < COUNT; i += 5) {
        TRY(!fseek(f, i * SIZE, SEEK_SET));
        TRY(fread(one, 1, SIZE, f) == SIZE);
        CHECK(!memcmp(one, data + i * SIZE, SIZE));
        memset(one, 'A' + i, SIZE);
        forget("/records", i * SIZE);
        TRY(!fseek(f, -SIZE, SEEK_CUR));
        TRY(fwrite(one, 1, SIZE, f) == SIZE);
        TRY(!fflush(f));
        keep("/records", i * SIZE, one, SIZE);
        memset(data + i * SIZE, 'A' + i, SIZE);
    }
    /* Two changes without a flush between them, then what stands there. */
    forget("/records", 2 * SIZE);
    forget("/records", 20 * SIZE);
    TRY(!fseek(f, 2 * SIZE, SEEK_SET));
    TRY(fputs("two", f) >= 0);
    TRY(!fseeko(f, 20 * SIZE, SEEK_SET));
    TRY(fputs("twenty", f) >= 0);
    memcpy(data + 2 * SIZE, "two", 3);
    memcpy(data + 20 * SIZE, "twenty", 6);
    errno = 0;
    rewind(f);
    TRY(!errno);
    for (int i = 0; i < 100; i++) {
        int c = getc(f);
        TRY(c != EOF);
        CHECK(c == data[i]);
    }
    TRY(ungetc('x', f) == 'x');
    TRY(ftell(f) == 99);
    CHECK(getc(f) == 'x');
    /* A pushed back character must not move what is written next. */
    TRY(getc(f) == data[100]);
    TRY(ungetc(data[100], f) == data[100]);
    TRY(!fseek(f, 0, SEEK_CUR));
    forget("/records", 2 * SIZE);
    TRY(putc('#', f) == '#');
    data[100] = '#';
    TRY(!fflush(f));
    keep("/records", 2 * SIZE, data + 2 * SIZE, SIZE);
    fpos_t position;
    TRY(!fgetpos(f, &position));
    TRY(!fseek(f, 0, SEEK_END) && ftell(f) == COUNT * SIZE);
    TRY(!fsetpos(f, &position) && getc(f) == data[101]);
    result = 0;
out:
    if (f && fclose(f)) result = 1;
    return result;
}
