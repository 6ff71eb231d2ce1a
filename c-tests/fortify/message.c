// cflags: -D_FORTIFY_SOURCE=2
// peer: skip it has no _FORTIFY_SOURCE
// exit: 134
/* The message names the function and both sizes; the program ends as `abort` does. */
#include <string.h>

static char to[16];

int main(int argc, char **argv) {
    memcpy(to, argv, 19 + argc);
    return 0;
}
