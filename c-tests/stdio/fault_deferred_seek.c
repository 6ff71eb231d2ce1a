// peer: differs seeks at once
// inject: fd_seek:errno=io:times=3
// A seek that is put off is made before anything is written, and what follows its failure is not written elsewhere.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    char text[20] = "";
    FILE *f = fopen("f", "w");
    CHECK(fputs("0123456789", f) >= 0);
    CHECK_INT(fclose(f), 0);

    /* fseek within the buffer asks nobody; the write that follows does. */
    f = fopen("f", "r+");
    CHECK_INT(fread(text, 1, 4, f), 4);
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    errno = 0;
    CHECK_INT(fputs("xy", f), EOF);
    CHECK_INT(errno, EIO);
    CHECK(ferror(f));
    /* So does fflush of a stream that was read. */
    clearerr(f);
    errno = 0;
    CHECK_INT(fflush(f), EOF);
    CHECK_INT(errno, EIO);
    CHECK(ferror(f));
    /* And printf, and putc, and fwrite; nothing of what was read ahead is lost. */
    errno = 0;
    CHECK_INT(fprintf(f, "%d", 12) < 0, 1);
    CHECK_INT(errno, EIO);
    CHECK_INT(getc(f), '4');
    CHECK_INT(putc('X', f), 'X');
    CHECK_INT(fclose(f), 0);

    f = fopen("f", "r");
    CHECK_INT(fread(text, 1, 20, f), 10);
    CHECK(memcmp(text, "01234X6789", 10) == 0);
    CHECK_INT(fclose(f), 0);
    return 0;
}
