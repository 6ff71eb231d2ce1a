// inject: fd_read:errno=io:after=1:times=3
// stdin: abc
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w+");
    for (int i = 0; i < 20000; i++) CHECK_INT(putc('x', f), 'x');
    rewind(f);
    int n = 0;
    while (getc(f) == 'x') n++;
    CHECK(n > 0 && n < 20000);
    CHECK_INT(errno, EIO);
    CHECK(ferror(f));
    CHECK(!feof(f));
    /* The indicator stays, reading goes on. */
    static char block[20000];
    CHECK_ERRNO_IS(fread(block, 1, 20000, f), 0, EIO);
    char line[10], *text = NULL;
    size_t size = 0;
    CHECK_ERRNO(fgets(line, 10, f), EIO);
    CHECK_INT(getc(f), 'x');
    CHECK(ferror(f));
    CHECK_INT(getline(&text, &size, f), 20000 - n - 1);
    CHECK(ferror(f));
    CHECK(feof(f));
    free(text);
    CHECK_INT(fclose(f), 0);
    return 0;
}
