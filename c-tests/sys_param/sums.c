/* BSD's small sums and bit strings. */
#include <sys/param.h>

#include "test.h"

int main(void) {
    unsigned char bits[4] = {0};
    CHECK(MIN(2, 3) == 2 && MAX(2, 3) == 3 && MIN(-1, 1) == -1);
    CHECK(howmany(10, 4) == 3 && howmany(8, 4) == 2 && roundup(10, 4) == 12 && roundup(8, 4) == 8);
    CHECK(powerof2(64) && !powerof2(65));
    setbit(bits, 0);
    setbit(bits, 9);
    setbit(bits, 31);
    CHECK(bits[0] == 1 && bits[1] == 2 && bits[2] == 0 && bits[3] == 128);
    CHECK(isset(bits, 9) && isclr(bits, 10));
    clrbit(bits, 9);
    CHECK(isclr(bits, 9) && bits[1] == 0);
    return 0;
}
