// peer: differs the numbers are each library's own
/* The first numbers of small seeds lie apart. */
#include "test.h"
#include <stdlib.h>

int main(void) {
    int quarters = 0, eighths = 0, values[16];
    for (int i = 0; i < 16; i++) {
        int number = rand();
        values[i] = number;
        if (i < 4) quarters |= 1 << (number >> 29);
        if (i < 8) eighths |= 1 << (number >> 28);
    }
    CHECK_INT(quarters, 15);
    CHECK(__builtin_popcount((unsigned)eighths) >= 7);
    /* seed 1 is the one without srand */
    srand(1);
    for (int i = 0; i < 16; i++) CHECK_INT(rand(), values[i]);
    int first[10], sum = 0;
    for (unsigned seed = 0; seed < 10; seed++) {
        srand(seed);
        first[seed] = rand();
        sum |= 1 << (first[seed] >> 29);
        for (unsigned before = 0; before < seed; before++) CHECK(first[seed] != first[before]);
    }
    CHECK_INT(sum, 15);
    return 0;
}
