// peer: skip it declares verr and does not define it
// exit: 3
#include "_ends.h"

static void call(const char *format, ...) {
    va_list args;
    va_start(args, format);
    verr(3, format, args);
    va_end(args);
}

int main(void) {
    expect_end(ENOSPC);
    call("%s %d", "reason", 5);
    return 99;
}
