// peer: skip it declares verrx and does not define it
// exit: 3
#include "_ends.h"

static void call(const char *format, ...) {
    va_list args;
    va_start(args, format);
    verrx(3, format, args);
    va_end(args);
}

int main(void) {
    expect_end(0);
    call("%s %d", "reason", 5);
    return 99;
}
