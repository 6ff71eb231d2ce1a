// A read that fails after the first: what came before is delivered, then the error, which clearerr forgets.
// inject: fd_read:errno=io:fd=4:after=1:times=2
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    FILE *file = fopen("/data", "w");
    static char text[20000];
    memset(text, 'a', sizeof text);
    CHECK_INT(fwrite(text, 1, sizeof text, file), sizeof text);
    CHECK_INT(fclose(file), 0);

    file = fopen("/data", "r");
    CHECK_INT(fileno(file), 4);
    setvbuf(file, NULL, _IOFBF, 100);
    CHECK(getc(file) == 'a');
    size_t got = 0;
    int c;
    errno = 0;
    while ((c = getc(file)) != EOF) got++;
    CHECK(got > 0 && got < 5000);
    CHECK_INT(errno, EIO);
    CHECK(ferror(file) && !feof(file));
    clearerr(file);
    CHECK_ERRNO(getc(file), EIO);
    clearerr(file);
    CHECK(getc(file) == 'a');
    CHECK_INT(fclose(file), 0);
    return 0;
}
