// peer: differs another errno for sizes that overflow
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

#define SIZE 100000
static unsigned char data[SIZE], got[3 * SIZE];

int main(void) {
    for (int i = 0; i < SIZE; i++) data[i] = (unsigned char)(i * 7 + i / 256);

    /* Written in pieces of every size, read in pieces of others. */
    static const int pieces[] = {1, 7, 100, 1024, 8191, 8192, 8193, 20000, SIZE};
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        FILE *f = fopen("f", "w+");
        for (int at = 0; at < SIZE;) {
            int n = pieces[p] < SIZE - at ? pieces[p] : SIZE - at;
            CHECK_INT(fwrite(data + at, 1, (size_t)n, f), n);
            at += n;
        }
        CHECK_INT(ftell(f), SIZE);
        rewind(f);
        memset(got, 0, SIZE);
        int step = pieces[sizeof pieces / sizeof *pieces - 1 - p];
        for (int at = 0; at < SIZE;) {
            int n = step < SIZE - at ? step : SIZE - at;
            CHECK_INT(fread(got + at, 1, (size_t)n, f), n);
            at += n;
        }
        CHECK(memcmp(got, data, SIZE) == 0);
        CHECK(!feof(f));
        CHECK_INT(fread(got, 1, 1, f), 0);
        CHECK(feof(f));
        /* Mixed with bytes and push-back. */
        rewind(f);
        CHECK_INT(getc(f), data[0]);
        CHECK_INT(ungetc('U', f), 'U');
        CHECK_INT(ungetc('V', f), 'V');
        CHECK_INT(fread(got, 1, 20002, f), 20002);
        CHECK(got[0] == 'V' && got[1] == 'U' && memcmp(got + 2, data + 1, 20000) == 0);
        CHECK_INT(getc(f), data[20001]);
        CHECK_INT(fclose(f), 0);
    }

    FILE *f = fopen("f", "r");
    /* Whole items only. */
    CHECK_INT(fread(got, 30000, 10, f), 3);
    CHECK(feof(f));
    CHECK(memcmp(got, data, SIZE) == 0);
    rewind(f);
    CHECK_INT(fread(got, 0, 10, f), 0);
    CHECK_INT(fread(got, 10, 0, f), 0);
    CHECK_INT(fread(NULL, 1, 0, f), 0);
    CHECK(!feof(f));
    CHECK(!ferror(f));
    CHECK_ERRNO_IS(fread(got, SIZE_MAX, 2, f), 0, EOVERFLOW);
    CHECK(ferror(f));
    CHECK_INT(fread_unlocked(got, 1, 3, f), 3);
    CHECK_INT(fclose(f), 0);
    f = fopen("g", "w");
    CHECK_ERRNO_IS(fwrite(data, SIZE_MAX, 2, f), 0, EOVERFLOW);
    CHECK_INT(fwrite_unlocked(data, 2, 3, f), 3);
    CHECK_INT(fputc_unlocked('x', f), 'x');
    CHECK(fputs_unlocked("yz", f) >= 0);
    CHECK_INT(fflush_unlocked(f), 0);
    CHECK_INT(fileno_unlocked(f), fileno(f));
    CHECK_INT(fclose(f), 0);
    return 0;
}
