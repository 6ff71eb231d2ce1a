// The position of a stream that appends is at the end once something was written, flushed or not.
#include <stdio.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w");
    CHECK(fputs("0123456789", f) >= 0);
    CHECK_INT(fclose(f), 0);
    for (int mode = 0; mode < 3; mode++) {
        f = fopen("f", mode == 2 ? "a+" : "a");
        if (mode == 1) setvbuf(f, NULL, _IONBF, 0);
        long size = 10 + 4 * mode;
        CHECK(fputs("ab", f) >= 0);
        CHECK_INT(ftell(f), size + 2);
        CHECK_INT(fflush(f), 0);
        CHECK_INT(ftell(f), size + 2);
        CHECK_INT(fseek(f, 3, SEEK_SET), 0);
        CHECK_INT(ftell(f), 3);
        if (mode == 2) CHECK_INT(getc(f), '3');
        CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
        CHECK_INT(putc('c', f), 'c');
        CHECK_INT(ftell(f), size + 3);
        CHECK_INT(putc('d', f), 'd');
        CHECK_INT(fseek(f, -1, SEEK_CUR), 0);
        CHECK_INT(ftell(f), size + 3);
        CHECK_INT(fclose(f), 0);
    }
    return 0;
}
