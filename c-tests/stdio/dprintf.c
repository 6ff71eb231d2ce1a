#define _GNU_SOURCE
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

static int print(int fd, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vdprintf(fd, format, args);
    va_end(args);
    return n;
}

int main(void) {
    char text[2000] = "";
    int fd = open("f", O_RDWR | O_CREAT, 0666);
    CHECK_INT(dprintf(fd, "%d %s\n", 42, "text"), 8);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 8);
    CHECK_INT(dprintf(fd, "plain"), 5);
    CHECK_INT(print(fd, "%1000d|", 7), 1001);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(read(fd, text, 1999), 1014);
    CHECK(strncmp(text, "42 text\nplain    ", 17) == 0);
    CHECK(strcmp(text + 1010, "  7|") == 0);
    CHECK_ERRNO(dprintf(-1, "%d", 1), EBADF);
    CHECK_ERRNO(dprintf(99, "%d", 1), EBADF);
    CHECK_INT(close(fd), 0);
    fd = open("f", O_RDONLY);
    CHECK_ERRNO(dprintf(fd, "%d", 1), EBADF);
    CHECK_INT(dprintf(1, "to stdout %c\n", '!'), 12);
    return 0;
}
