// peer: differs it loses what was read ahead of a pipe in fflush
// inject: fd_seek:errno=spipe
// inject: fd_tell:errno=spipe
#include <stdio.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w+");
    CHECK(fputs("abc", f) >= 0);
    CHECK_ERRNO(fseek(f, 0, SEEK_SET), ESPIPE);
    CHECK_ERRNO(ftell(f), ESPIPE);
    fpos_t here;
    CHECK_ERRNO(fgetpos(f, &here), ESPIPE);
    errno = 0;
    rewind(f);
    CHECK_INT(errno, ESPIPE);
    CHECK(!ferror(f));
    CHECK_INT(fclose(f), 0);
    /* What was read ahead stays where there is no seeking. */
    f = fopen("f", "r");
    CHECK_INT(getc(f), 'a');
    CHECK_INT(fflush(f), 0);
    CHECK_INT(getc(f), 'b');
    CHECK_INT(fclose(f), 0);
    return 0;
}
