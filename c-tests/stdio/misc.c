// peer: skip it has no system, ctermid, flockfile
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

extern int _IO_getc(FILE *), _IO_getc_unlocked(FILE *), _IO_putc(int, FILE *), _IO_putc_unlocked(int, FILE *);
extern int _IO_feof_unlocked(FILE *), _IO_ferror_unlocked(FILE *);
void flockfile(FILE *);
int ftrylockfile(FILE *);
void funlockfile(FILE *);

int main(void) {
    CHECK_INT(system(NULL), 0);
    CHECK_ERRNO(system("true"), ENOSYS);
    char name[L_ctermid] = "x";
    CHECK(ctermid(name) != NULL);
    CHECK_INT(name[0], 0);
    CHECK(ctermid(NULL) != NULL);
    FILE *f = fopen("f", "w+");
    flockfile(f);
    CHECK_INT(ftrylockfile(f), 0);
    funlockfile(f);
    funlockfile(f);
    CHECK_INT(_IO_putc('a', f), 'a');
    CHECK_INT(_IO_putc_unlocked('b', f), 'b');
    rewind(f);
    CHECK_INT(_IO_getc(f), 'a');
    CHECK_INT(_IO_getc_unlocked(f), 'b');
    CHECK_INT(_IO_getc(f), EOF);
    CHECK(_IO_feof_unlocked(f));
    CHECK(!_IO_ferror_unlocked(f));
    CHECK_INT(fclose(f), 0);
    CHECK_INT(fileno(stdin), 0);
    CHECK_INT(fileno(stdout), 1);
    CHECK_INT(fileno(stderr), 2);
    return 0;
}
