// peer: skip wasi-libc has no fcloseall
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    char text[8] = "";
    FILE *one = fopen("/one", "w"), *other = fopen("/other", "w");
    CHECK(one && other && fputs("one", one) >= 0 && fputs("other", other) >= 0);
    int fd = fileno(one);
    CHECK_INT(fcloseall(), 0);
    CHECK_ERRNO(fcntl(fd, F_GETFD), EBADF);
    fd = open("/other", O_RDONLY);
    CHECK(fd >= 0 && read(fd, text, sizeof text) == 5 && memcmp(text, "other", 5) == 0);
    CHECK_INT(fcloseall(), 0);
    return 0;
}
