// A program's own definitions win over the inline ones.
#include <stdio.h>
#include "test.h"

int getc(FILE *f) {
    (void)f;
    return 42;
}

int putchar(int c) { return c + 1; }

int getc_unlocked(FILE *f) {
    (void)f;
    return 43;
}

int main(void) {
    CHECK_INT(getc(stdin), 42);
    CHECK_INT(putchar('a'), 'b');
    CHECK_INT(getc_unlocked(stdin), 43);
    return 0;
}
