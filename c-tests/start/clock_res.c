// clock_res_get raw: the resolution of the clocks is more than 0 and not more than a second.
#include <wasi/api.h>
#include "test.h"

int main(void) {
    __wasi_timestamp_t resolution = 0;
    CHECK_INT(__wasi_clock_res_get(__WASI_CLOCKID_REALTIME, &resolution), 0);
    CHECK(resolution > 0 && resolution <= 1000000000);
    resolution = 0;
    CHECK_INT(__wasi_clock_res_get(__WASI_CLOCKID_MONOTONIC, &resolution), 0);
    CHECK(resolution > 0 && resolution <= 1000000000);
    return 0;
}
