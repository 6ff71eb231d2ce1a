// peer: skip wasi-libc has no random_r
#include "test.h"
#include <stdlib.h>
#include <string.h>

int main(void) {
    static const size_t sizes[] = {8, 32, 64, 128, 256};
    for (int i = 0; i < 5; i++) {
        unsigned seed = 7 + (unsigned)i;
        int one[64], other[64];
        struct random_data data = {0};
        int result;
        initstate(seed, (char *)one, sizes[i]);
        CHECK_INT(initstate_r(seed, (char *)other, sizes[i], &data), 0);
        for (int n = 0; n < 200; n++) {
            CHECK_INT(random_r(&data, &result), 0);
            CHECK_INT(result, random());
        }
        srandom(99);
        CHECK_INT(srandom_r(99, &data), 0);
        CHECK_INT(random_r(&data, &result), 0);
        CHECK_INT(result, random());
        /* away to another state, and back to where this one was */
        int third[64];
        CHECK_INT(initstate_r(1, (char *)third, 64, &data), 0);
        CHECK_INT(random_r(&data, &result), 0);
        CHECK_INT(setstate_r((char *)other, &data), 0);
        CHECK_INT(random_r(&data, &result), 0);
        CHECK_INT(result, random());
    }
    /* glibc's first numbers for seed 1 */
    int state[32], result;
    struct random_data data = {0};
    CHECK_INT(initstate_r(1, (char *)state, sizeof state, &data), 0);
    CHECK_INT(random_r(&data, &result), 0);
    CHECK_INT(result, 1804289383);
    CHECK_INT(random_r(&data, &result), 0);
    CHECK_INT(result, 846930886);
    struct random_data none = {0};
    CHECK_ERRNO(random_r(&none, &result), EINVAL);
    CHECK_ERRNO(srandom_r(1, &none), EINVAL);
    CHECK_ERRNO(initstate_r(1, (char *)state, 7, &none), EINVAL);
    CHECK_ERRNO(setstate_r(NULL, &none), EINVAL);
    return 0;
}
