/* The functions without locking report errors and pass on output like those with it. */
#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>
#include <sys/stat.h>

int _IO_ferror_unlocked(FILE *);
int _IO_feof_unlocked(FILE *);

static long size(const char *name) {
    struct stat data;
    return stat(name, &data) == 0 ? (long)data.st_size : -1;
}

int main(void) {
    FILE *f = fopen("file", "w");
    CHECK_INT(ferror_unlocked(f), 0);
    CHECK_INT(_IO_ferror_unlocked(f), 0);
    CHECK(fputs_unlocked("text", f) >= 0);
    CHECK_INT(size("file"), 0);
    CHECK_INT(fflush_unlocked(f), 0);
    CHECK_INT(size("file"), 4);
    CHECK_INT(getc_unlocked(f), EOF);
    CHECK(ferror_unlocked(f) != 0);
    CHECK(_IO_ferror_unlocked(f) != 0);
    CHECK_INT(fclose(f), 0);
    f = fopen("file", "r");
    CHECK_INT(fputs_unlocked("x", f), EOF);
    CHECK_INT(fclose(f), 0);
    return 0;
}
