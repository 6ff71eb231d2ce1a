// A host that reads one byte at a time: read says so, streams gather what was asked for.
// inject: fd_read:short=1
// inject: fd_pread:short=2
// stdin: first line\nsecond 42\n
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include "test.h"

int main(void) {
    char buffer[64];
    CHECK_INT(read(0, buffer, 5), 1);
    CHECK(buffer[0] == 'f');
    CHECK(fgets(buffer, sizeof buffer, stdin) == buffer);
    CHECK(strcmp(buffer, "irst line\n") == 0);
    int number = 0;
    CHECK_INT(scanf("%15s %d", buffer, &number), 2);
    CHECK_INT(number, 42);
    CHECK(fgetc(stdin) == '\n' && fgetc(stdin) == EOF && feof(stdin) && !ferror(stdin));

    FILE *file = fopen("/data", "w+");
    CHECK(file != NULL);
    for (int i = 0; i < 5000; i++) CHECK(fputc(i % 251, file) == i % 251);
    rewind(file);
    static unsigned char all[5000];
    CHECK_INT(fread(all, 1, sizeof all, file), 5000);
    for (int i = 0; i < 5000; i++)
        if (all[i] != i % 251) {
            CHECK_INT(all[i], i % 251);
            break;
        }
    CHECK(fread(all, 1, 1, file) == 0 && feof(file));
    CHECK_INT(pread(fileno(file), buffer, 10, 7), 2);
    CHECK(buffer[0] == 7 && buffer[1] == 8);
    struct iovec parts[3] = {{buffer, 0}, {buffer, 3}, {buffer + 3, 3}};
    CHECK_INT(lseek(fileno(file), 9, SEEK_SET), 9);
    CHECK_INT(readv(fileno(file), parts, 3), 1);
    CHECK(buffer[0] == 9);
    CHECK_INT(fclose(file), 0);

    file = fopen("/data", "r");
    char *line = NULL;
    size_t bytes = 0;
    CHECK_INT(getdelim(&line, &bytes, 250, file), 251);
    CHECK_INT((unsigned char)line[250], 250);
    free(line);
    CHECK_INT(fclose(file), 0);
    return 0;
}
