// getline and fgets when the host fails to read.
// inject: fd_read:errno=io:fd=4
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

int main(void) {
    FILE *file = fopen("/data", "w+");
    CHECK_INT(fileno(file), 4);
    char *line = NULL;
    size_t buffer = 0;
    char text[8] = "before";
    CHECK_ERRNO(getline(&line, &buffer, file), EIO);
    CHECK(ferror(file) && !feof(file));
    free(line);
    clearerr(file);
    CHECK(fgets(text, sizeof text, file) == NULL && ferror(file));
    clearerr(file);
    CHECK_INT(fread(text, 1, sizeof text, file), 0);
    CHECK(ferror(file));
    clearerr(file);
    int number;
    CHECK_INT(fscanf(file, "%d", &number), EOF);
    CHECK(ferror(file));
    CHECK_ERRNO(read(4, text, 1), EIO);
    CHECK_INT(fclose(file), 0);
    return 0;
}
