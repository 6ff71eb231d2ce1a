/* Random bytes: all of them, or an error. */
#include "fault.h"
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

static int all_zero(const unsigned char *bytes, size_t size) {
    while (size && !*bytes) bytes++, size--;
    return !size;
}

int work(void) {
    unsigned char bytes[64] = {0}, more[64] = {0};
    if (getentropy(bytes, sizeof bytes)) return 1;
    CHECK(!all_zero(bytes, sizeof bytes));
    if (getrandom(more, sizeof more, 0) != sizeof more) return 1;
    CHECK(!all_zero(more, sizeof more) && memcmp(bytes, more, sizeof more));
    return 0;
}
