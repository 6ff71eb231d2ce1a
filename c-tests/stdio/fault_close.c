// inject: fd_close:errno=io
#include <stdio.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w");
    CHECK(fputs("x", f) >= 0);
    CHECK_ERRNO(fclose(f), EIO);
    f = fopen("f", "r");
    CHECK_INT(getc(f), 'x');
    CHECK_ERRNO(fclose(f), EIO);
    return 0;
}
