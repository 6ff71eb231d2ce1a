// peer: differs its random has sequences of its own
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>

int main(void) {
    /* the well-known sequence of seed 1 */
    CHECK_INT(random(), 1804289383);
    CHECK_INT(random(), 846930886);
    srandom(1);
    CHECK_INT(random(), 1804289383);
    srandom(42);
    CHECK_INT(random(), 71876166);

    _Alignas(8) char small[8], large[256];
    srandom(7);
    long before = random();
    char *first = initstate(3, large, sizeof large);
    CHECK(first != 0);
    long a = random(), b = random();
    CHECK(initstate(3, small, sizeof small) == large);
    random();
    CHECK(setstate(first) == small);
    long after = random();
    CHECK(setstate(large) == first);
    long c = random();
    /* seeded again, the sequence goes as it went, with the state put away in between */
    initstate(3, large, sizeof large);
    CHECK(random() == a && random() == b && random() == c);
    setstate(first);
    srandom(7);
    CHECK(random() == before && random() == after);
    CHECK_ERRNO(initstate(1, small, 7), EINVAL);
    return 0;
}
