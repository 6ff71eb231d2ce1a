#define _GNU_SOURCE
#include "test.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    unsigned seen = 0, all = ~0u;
    for (int i = 0; i < 200; i++) {
        uint32_t n = arc4random();
        seen |= n;
        all &= n;
    }
    CHECK(seen == ~0u);
    CHECK(all == 0);
    CHECK(arc4random() != arc4random() || arc4random() != arc4random());
    unsigned hit = 0;
    for (int i = 0; i < 500; i++) {
        uint32_t n = arc4random_uniform(6);
        CHECK(n < 6);
        hit |= 1u << n;
    }
    CHECK_INT(hit, 63);
    CHECK_INT(arc4random_uniform(0), 0);
    CHECK_INT(arc4random_uniform(1), 0);
    CHECK(arc4random_uniform(0x80000001u) <= 0x80000000u);
    unsigned char a[1000], b[1000], guard[4] = {1, 2, 3, 4};
    arc4random_buf(a, sizeof a);
    arc4random_buf(b, sizeof b);
    CHECK(memcmp(a, b, sizeof a) != 0);
    arc4random_buf(guard, 0);
    arc4random_buf(NULL, 0);
    CHECK(guard[0] == 1 && guard[3] == 4);
    return 0;
}
