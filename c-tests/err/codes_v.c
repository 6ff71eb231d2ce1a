// exit: 3
// peer: skip wasi-libc has no err.h functions
#include "test.h"
#include <err.h>
#include <stdarg.h>
#include <stdlib.h>

static void warn_with(int code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    vwarnc(code, format, list);
    va_end(list);
}

static void end_with(int status, int code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    verrc(status, code, format, list);
}

int main(void) {
    warn_with(ENOENT, "number %d", 7);
    end_with(3, EINVAL, "text %s", "x");
    return 0;
}
