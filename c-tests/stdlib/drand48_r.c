// peer: skip wasi-libc has no drand48_r
#include "test.h"
#include <stdlib.h>
#include <string.h>

int main(void) {
    struct drand48_data data;
    unsigned short one[3] = {1, 2, 3}, other[3] = {1, 2, 3}, parameters[7] = {1, 2, 3, 4, 5, 6, 7};
    double real;
    long whole;
    memset(&data, 0x55, sizeof data);
    srand48(42);
    CHECK_INT(srand48_r(42, &data), 0);
    for (int i = 0; i < 3; i++) {
        CHECK_INT(drand48_r(&data, &real), 0);
        CHECK(real == drand48() && real >= 0 && real < 1);
        CHECK_INT(lrand48_r(&data, &whole), 0);
        CHECK_INT(whole, lrand48());
        CHECK_INT(mrand48_r(&data, &whole), 0);
        CHECK_INT(whole, mrand48());
        CHECK_INT(erand48_r(one, &data, &real), 0);
        CHECK(real == erand48(other));
        CHECK_INT(nrand48_r(one, &data, &whole), 0);
        CHECK_INT(whole, nrand48(other));
        CHECK_INT(jrand48_r(one, &data, &whole), 0);
        CHECK_INT(whole, jrand48(other));
        if (i == 0) {
            seed48(parameters);
            CHECK_INT(seed48_r(parameters, &data), 0);
        } else {
            lcong48(parameters);
            CHECK_INT(lcong48_r(parameters, &data), 0);
        }
    }
    return 0;
}
