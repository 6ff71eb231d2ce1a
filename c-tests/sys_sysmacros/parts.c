/* A dev_t is put together from its parts and taken apart again. */
// peer: skip wasi-libc has no <sys/sysmacros.h>
#include <sys/sysmacros.h>

#include "test.h"

int main(void) {
    unsigned numbers[] = {0, 1, 0xff, 0x100, 0xfff, 0x1000, 0xfffff, 0xffffffff};
    for (unsigned a = 0; a < sizeof numbers / sizeof *numbers; a++) {
        for (unsigned b = 0; b < sizeof numbers / sizeof *numbers; b++) {
            unsigned long long device = makedev(numbers[a], numbers[b]);
            CHECK(major(device) == numbers[a] && minor(device) == numbers[b]);
        }
    }
    return 0;
}
