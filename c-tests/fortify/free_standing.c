// cflags: -ffreestanding -D_FORTIFY_SOURCE=3
// peer: skip it has no _FORTIFY_SOURCE
/* Without a hosted library there are no checks. */
#include <string.h>

#include "test.h"

#if __FORTIFY
#error "checks in a freestanding program"
#endif

static struct {
    char to[4], more[4];
} space;

/* clang gives `main` no special name here. */
int main(int argc, char **argv) __asm__("__main_argc_argv");

int main(int argc, char **argv) {
    (void)argv;
    memcpy(space.to, "12345", 4 + argc);
    CHECK_INT(space.more[0], '5');
    return 0;
}
