#define _GNU_SOURCE
#include "test.h"
#include <sys/random.h>
#include <string.h>

int main(void) {
    unsigned char a[256] = {0}, b[257] = {0};
    CHECK_INT(getentropy(a, 256), 0);
    int zeros = 0;
    for (int i = 0; i < 256; i++) zeros += a[i] == 0;
    CHECK(zeros < 20);
    CHECK_ERRNO(getentropy(b, 257), EIO);
    CHECK_INT(getentropy(NULL, 0), 0);
    CHECK_INT(getrandom(b, 257, 0), 257);
    CHECK(memcmp(a, b, 256) != 0);
    CHECK_INT(getrandom(b, 1, GRND_NONBLOCK | GRND_RANDOM), 1);
    CHECK_ERRNO(getrandom(b, 1, 0x100), EINVAL);
    CHECK_INT(getrandom(NULL, 0, 0), 0);
    return 0;
}
