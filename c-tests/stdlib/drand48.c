#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>

/* POSIX: X(n+1) = (a X(n) + c) mod 2^48. */
static unsigned long long next(unsigned long long x) { return (0x5DEECE66Dull * x + 0xB) & 0xFFFFFFFFFFFFull; }

int main(void) {
    unsigned long long x = 0x123456789ull & 0xFFFFFFFFu;
    srand48(0x23456789);
    x = x << 16 | 0x330E;
    for (int i = 0; i < 100; i++) {
        x = next(x);
        CHECK(drand48() == (double)x / 281474976710656.0);
        x = next(x);
        CHECK_INT(lrand48(), (long)(x >> 17));
        x = next(x);
        CHECK_INT(mrand48(), (int)(x >> 16));
    }
    unsigned short state[3] = {0x330E, 0x6789, 0x2345};
    x = 0x23456789330Eull;
    x = next(x);
    CHECK(erand48(state) == (double)x / 281474976710656.0);
    x = next(x);
    CHECK_INT(nrand48(state), (long)(x >> 17));
    x = next(x);
    CHECK_INT(jrand48(state), (int)(x >> 16));
    CHECK_INT(state[0], x & 0xFFFF);
    CHECK_INT(state[2], x >> 32);

    unsigned short seed[3] = {1, 2, 3};
    srand48(9);
    unsigned short *old = seed48(seed);
    CHECK(old[0] == 0x330E && old[1] == 9 && old[2] == 0);
    CHECK_INT(lrand48(), (long)(next(0x000300020001ull) >> 17));
    unsigned short parameters[7] = {1, 0, 0, 2, 0, 0, 5};
    lcong48(parameters); /* x = 2 x + 5 from 1 */
    for (int i = 0; i < 40; i++) lrand48();
    unsigned short zero[3] = {0, 0, 0};
    CHECK_INT(nrand48(zero), 0);
    CHECK_INT(zero[0], 5);
    srand48(0); /* sets the parameters back */
    CHECK_INT(lrand48(), (long)(next(0x330E) >> 17));
    return 0;
}
