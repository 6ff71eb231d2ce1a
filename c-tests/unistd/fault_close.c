// inject: fd_close:errno=io:fd=4
#include <fcntl.h>
#include <stdio.h>
#include "test.h"

int main(void) {
    CHECK_INT(open("/data", O_CREAT | O_RDWR, 0666), 4);
    CHECK_ERRNO(close(4), EIO);
    FILE *file = fdopen(4, "w");
    CHECK(file != NULL);
    CHECK_ERRNO(fclose(file), EIO);
    return 0;
}
