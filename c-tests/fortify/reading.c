// cflags: -D_FORTIFY_SOURCE=1
// peer: skip it has no _FORTIFY_SOURCE
// exit: 134
/* The same for a buffer that is read. */
#include <unistd.h>

static char from[16];

int main(int argc, char **argv) {
    (void)argv;
    return write(1, from, 16 + argc) == 0;
}
