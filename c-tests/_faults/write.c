/* A report written through small and large buffers. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int one(const char *path, int mode, size_t size) {
    char text[600], expected[4096];
    size_t length = 0;
    int result = -1;
    FILE *f = fopen(path, "w");
    TRY(f);
    TRY(!setvbuf(f, NULL, mode, size));
    for (int i = 0; i < 12; i++) {
        length += (size_t)sprintf(expected + length, "line %d of the report, %x\n", i, i * i);
        TRY(fprintf(f, "line %d of the report, %x\n", i, i * i) > 0);
    }
    fill(text, sizeof text, (unsigned)size);
    memcpy(expected + length, text, sizeof text);
    TRY(fwrite(text, 1, sizeof text, f) == sizeof text);
    length += sizeof text;
    TRY(fputs("tail", f) >= 0 && putc('!', f) == '!');
    memcpy(expected + length, "tail!", 5);
    length += 5;
    TRY(!fflush(f));
    TRY(!fsync(fileno(f)));
    keep(path, 0, expected, length);
    TRY(fputs(" and more", f) >= 0);
    result = 0;
out:
    if (f) {
        /* What has failed stays visible. */
        CHECK(result == 0 || feof(f) == 0);
        result |= fclose(f);
    }
    return result;
}

int work(void) {
    return one("/full.txt", _IOFBF, 128) || one("/line.txt", _IOLBF, 256) || one("/none.txt", _IONBF, 0) ||
           one("/large.txt", _IOFBF, 8192);
}
