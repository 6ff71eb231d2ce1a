#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>

int main(void) {
    int first[8], counts[8] = {0};
    /* without srand the sequence is that of srand(1) */
    for (int i = 0; i < 8; i++) first[i] = rand();
    srand(1);
    for (int i = 0; i < 8; i++) CHECK_INT(rand(), first[i]);
    srand(2);
    int same = 0;
    for (int i = 0; i < 8; i++) same += rand() == first[i];
    CHECK(same < 2);
    for (int i = 0; i < 80000; i++) {
        int n = rand();
        CHECK(n >= 0);
        counts[n >> 28]++;
    }
    for (int i = 0; i < 8; i++) CHECK(counts[i] > 9500 && counts[i] < 10500);
    unsigned a = 5, b = 5;
    for (int i = 0; i < 100; i++) {
        int n = rand_r(&a);
        CHECK(n >= 0 && n == rand_r(&b) && a == b);
    }
    return 0;
}
