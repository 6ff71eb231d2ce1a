// peer: skip wasi-libc has no syslog.h
#include "test.h"
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <syslog.h>
#include <wasi/libc.h>

static void logged(int priority, const char *format, ...) {
    va_list list;
    va_start(list, format);
    vsyslog(priority, format, list);
    va_end(list);
}

int main(void) {
    int fd = open("/log", O_RDWR | O_CREAT, 0666);
    CHECK(fd > 2 && __wasilibc_fd_renumber(fd, 2) == 0);
    openlog("prog", LOG_PERROR, LOG_USER);
    logged(LOG_ERR, "number %d and %s", 42, "text");
    char text[200] = "";
    pread(2, text, sizeof text - 1, 0);
    return strstr(text, "prog: number 42 and text\n") ? 0 : 1;
}
