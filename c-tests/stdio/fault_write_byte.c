// A host that writes one byte at a time: write says so, streams and dprintf write everything.
// inject: fd_write:short=1
// inject: fd_pwrite:short=2
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include "test.h"

int main(void) {
    CHECK_INT(write(1, "xyz", 3), 1);
    printf(" printf %d\n", 42);
    fflush(stdout);
    CHECK_INT(dprintf(1, "dprintf %d\n", 43), 11);
    puts("a line");
    fflush(stdout);

    FILE *file = fopen("/data", "w+");
    static char text[3000];
    memset(text, 'a', sizeof text);
    CHECK_INT(fwrite(text, 1, sizeof text, file), sizeof text);
    CHECK_INT(fputs("end", file) >= 0, 1);
    CHECK_INT(fflush(file), 0);
    CHECK_INT(lseek(fileno(file), 0, SEEK_END), 3003);
    CHECK_INT(pwrite(fileno(file), "bbbb", 4, 1), 2);
    struct iovec parts[3] = {{text, 0}, {text, 3}, {text, 3}};
    CHECK_INT(writev(fileno(file), parts, 3), 1);
    rewind(file);
    CHECK(fgets(text, 5, file) && strcmp(text, "abba") == 0);
    CHECK_INT(fclose(file), 0);

    file = fopen("/unbuffered", "w");
    setvbuf(file, NULL, _IONBF, 0);
    CHECK_INT(fprintf(file, "%s-%d", "unbuffered", 5), 12);
    CHECK_INT(ftell(file), 12);
    CHECK_INT(fclose(file), 0);
    return 0;
}
