// peer: differs __fsetlocking answers 0
#define _GNU_SOURCE
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>
#include "test.h"

extern int fpurge(FILE *);

int main(void) {
    FILE *f = fopen("f", "w");
    CHECK(!__freadable(f));
    CHECK(__fwritable(f));
    CHECK(!__freading(f));
    CHECK(__fwriting(f));
    CHECK(__fbufsize(f) > 0);
    CHECK(!__flbf(f));
    CHECK_INT(__fpending(f), 0);
    CHECK(fputs("abc", f) >= 0);
    CHECK_INT(__fpending(f), 3);
    CHECK_INT(__fpurge(f), 0);
    CHECK_INT(__fpending(f), 0);
    CHECK(fputs("defgh", f) >= 0);
    CHECK_INT(fclose(f), 0);

    f = fopen("f", "r+");
    CHECK(__freadable(f));
    CHECK(__fwritable(f));
    CHECK(!__freading(f));
    CHECK(!__fwriting(f));
    CHECK_INT(__freadahead(f), 0);
    size_t n = 77;
    CHECK(__freadptr(f, &n) == NULL);
    CHECK_INT(getc(f), 'd');
    CHECK(__freading(f));
    CHECK_INT(__freadahead(f), 4);
    const char *at = __freadptr(f, &n);
    CHECK(at && n == 4 && memcmp(at, "efgh", 4) == 0);
    __freadptrinc(f, 2);
    CHECK_INT(ungetc('!', f), '!');
    CHECK_INT(__freadahead(f), 3);
    CHECK_INT(getc(f), '!');
    CHECK_INT(getc(f), 'g');
    CHECK_INT(fseek(f, 0, SEEK_END), 0);
    CHECK_INT(putc('x', f), 'x');
    CHECK(__fwriting(f));
    CHECK(!__freading(f));
    CHECK_INT(__freadahead(f), 0);
    CHECK_INT(fflush(f), 0);
    CHECK(!ferror(f));
    __fseterr(f);
    CHECK(ferror(f));
    CHECK_INT(__fsetlocking(f, FSETLOCKING_QUERY), FSETLOCKING_INTERNAL);
    rewind(f);
    CHECK_INT(getc(f), 'd');
    CHECK_INT(fpurge(f), 0);
    CHECK_INT(getc(f), EOF);
    CHECK_INT(fclose(f), 0);

    f = fopen("g", "w");
    setlinebuf(f);
    CHECK(__flbf(f));
    CHECK(fputs("half a line", f) >= 0);
    CHECK_INT(__fpending(f), 11);
    _flushlbf();
    CHECK_INT(__fpending(f), 0);
    CHECK_INT(fclose(f), 0);
    CHECK(__freadable(stdin) && !__fwritable(stdin));
    CHECK_INT(__fbufsize(stderr), 0);
    return 0;
}
