// peer: differs it throws pending output away after an error
// inject: fd_write:errno=nospc:after=1:times=2
#include <stdio.h>
#include <string.h>
#include "test.h"

int main(void) {
    static char block[20000];
    memset(block, 'b', sizeof block);
    FILE *f = fopen("f", "w+");
    CHECK(fputs("first,", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK(fputs("second,", f) >= 0);
    CHECK_ERRNO(fflush(f), ENOSPC);
    CHECK(ferror(f));
    CHECK(!feof(f));
    clearerr(f);
    /* What is pending does not get lost, and what is refused is not taken. */
    CHECK_ERRNO_IS(fwrite(block, 1, sizeof block, f) == sizeof block, 0, ENOSPC);
    CHECK(ferror(f));
    /* The indicator stays though things go well again. */
    CHECK_INT(fflush(f), 0);
    CHECK(ferror(f));
    CHECK(fputs("third", f) >= 0);
    rewind(f);
    CHECK(!ferror(f));
    char text[100] = "";
    CHECK_INT(fread(text, 1, 99, f), 18);
    CHECK(strcmp(text, "first,second,third") == 0);
    CHECK_INT(fclose(f), 0);
    return 0;
}
