// A reactor that uses libc: constructors run in _initialize, before the exported function.
// cflags: -mexec-model=reactor
// call: add 2 3 = 105
// call: length 12345 = 5
#include <string.h>

static int ready;

__attribute__((constructor)) static void prepare(void) { ready = 100; }

__attribute__((export_name("add"))) int add(int a, int b) { return ready + a + b; }

__attribute__((export_name("length"))) int length(int number) {
    char text[16];
    char *at = text + sizeof text - 1;
    *at = 0;
    do *--at = (char)('0' + number % 10);
    while (number /= 10);
    return (int)strlen(at);
}
