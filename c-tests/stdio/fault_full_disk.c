// A disk that is full: buffered writes succeed, the flush tells, and so does fclose.
// inject: fd_write:errno=nospc:fd=4
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    FILE *file = fopen("/data", "w");
    CHECK_INT(fileno(file), 4);
    CHECK_INT(fputs("text", file) >= 0, 1);
    CHECK(!ferror(file));
    CHECK_ERRNO(fflush(file), ENOSPC);
    CHECK(ferror(file));
    clearerr(file);
    CHECK(!ferror(file));
    (void)fputs("more", file);
    errno = 0;
    CHECK_INT(fclose(file), EOF);
    CHECK_INT(errno, ENOSPC);

    /* The first free number is 4 again. */
    file = fopen("/data", "w");
    setvbuf(file, NULL, _IONBF, 0);
    CHECK_ERRNO(fputc('x', file), ENOSPC);
    CHECK(ferror(file));
    CHECK_ERRNO(fputs("text", file), ENOSPC);
    errno = 0;
    CHECK_INT(fwrite("abc", 1, 3, file), 0);
    CHECK_INT(errno, ENOSPC);
    CHECK(fprintf(file, "%d", 5) < 0);
    CHECK_INT(fclose(file), 0);

    /* Larger than any buffer: the write fails at once. */
    file = fopen("/data", "w");
    static char large[100000];
    memset(large, 'x', sizeof large);
    errno = 0;
    CHECK(fwrite(large, 1, sizeof large, file) < sizeof large);
    CHECK_INT(errno, ENOSPC);
    CHECK(ferror(file));
    fclose(file);
    return 0;
}
