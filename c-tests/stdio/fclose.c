// peer: differs it goes on taking output for a closed stdout
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w");
    int fd = fileno(f);
    CHECK(fputs("0123456789", f) >= 0);
    CHECK_INT(fclose(f), 0);
    CHECK_ERRNO(close(fd), EBADF);

    /* A stream that was read gives back what it read ahead: the offset is where the program was. */
    int a = open("f", O_RDONLY);
    f = fdopen(a, "r");
    CHECK_INT(getc(f), '0');
    CHECK_INT(getc(f), '1');
    CHECK_INT(lseek(a, 0, SEEK_CUR), 10);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(lseek(a, 0, SEEK_CUR), 2);
    char c;
    CHECK_INT(read(a, &c, 1), 1);
    CHECK_INT(c, '2');
    CHECK_INT(getc(f), '3');
    CHECK_INT(fclose(f), 0);

    /* Standard streams can be closed. */
    CHECK(puts("last") >= 0);
    CHECK_INT(fclose(stdout), 0);
    CHECK_INT(putchar('x'), EOF);
    CHECK_INT(fclose(stdin), 0);
    CHECK_INT(getchar(), EOF);
    return 0;
}
