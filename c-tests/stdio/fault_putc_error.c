// peer: differs takes 8 bytes of a program's buffer for push-back
// inject: fd_write:errno=io
#include <stdio.h>
#include "test.h"

int main(void) {
    /* A full buffer that cannot be emptied. */
    FILE *f = fopen("f", "w");
    char own[16];
    CHECK_INT(setvbuf(f, own, _IOFBF, 16), 0);
    for (int i = 0; i < 16; i++) CHECK_INT(putc('x', f), 'x');
    CHECK_ERRNO(putc('y', f), EIO);
    CHECK(ferror(f));
    CHECK_ERRNO(putc('y', f), EIO);
    CHECK_ERRNO(fputs("more", f), EIO);
    CHECK_ERRNO(fclose(f), EIO);

    /* Lines, and none. */
    f = fopen("g", "w");
    CHECK_INT(setvbuf(f, NULL, _IOLBF, 0), 0);
    CHECK_INT(putc('x', f), 'x');
    CHECK_ERRNO(putc('\n', f), EIO);
    CHECK(ferror(f));
    CHECK_ERRNO(fputs("a line\n", f), EIO);
    CHECK_ERRNO(fclose(f), EIO);
    f = fopen("h", "w");
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    CHECK_ERRNO(putc('x', f), EIO);
    CHECK(ferror(f));
    CHECK_ERRNO_IS(fwrite("abc", 1, 3, f), 0, EIO);
    CHECK_ERRNO(fprintf(f, "%d", 1), EIO);
    CHECK_INT(fclose(f), 0);
    f = fopen("i", "w");
    CHECK(fprintf(f, "%d", 1) == 1);
    CHECK_ERRNO(fprintf(f, "%20000d", 1), EIO);
    CHECK_ERRNO(fseek(f, 0, SEEK_SET), EIO);
    CHECK_ERRNO(dprintf(fileno(f), "x"), EIO);
    CHECK_ERRNO(fclose(f), EIO);
    return 0;
}
