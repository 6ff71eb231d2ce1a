// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip half of these functions are of C23
/* Rounding to whole numbers: halfway cases, signs of zeros, ends of the range. */
#include "numbers.h"

#include <limits.h>

int main(void) {
    SAME3(ceil, 2.5, 3.0);
    SAME3(ceil, -2.5, -2.0);
    SAME3(ceil, -0.5, -0.0);
    SAME3(floor, 2.5, 2.0);
    SAME3(floor, -2.5, -3.0);
    SAME3(floor, 0.5, 0.0);
    SAME3(trunc, 2.75, 2.0);
    SAME3(trunc, -0.75, -0.0);
    SAME3(round, 2.5, 3.0);
    SAME3(round, -2.5, -3.0);
    SAME3(round, 0.25, 0.0);
    SAME3(round, -0.5, -1.0);
    SAME(round(0x1.fffffffffffffp-2), 0.0);
    SAME(roundf(0x1.fffffep-2f), 0.0f);
    SAME(roundl(0x1.ffffffffffffffffffffffffffffp-2L), 0.0L);
    SAME3(rint, 2.5, 2.0);
    SAME3(rint, 3.5, 4.0);
    SAME3(rint, -0.5, -0.0);
    SAME3(nearbyint, 2.5, 2.0);
    SAME3(nearbyint, -1.75, -2.0);
    SAME3(roundeven, 0.5, 0.0);
    SAME3(roundeven, 1.5, 2.0);
    SAME3(roundeven, -2.5, -2.0);
    SAME3(rint, INF, INF);
    SAME3(ceil, -INF, -INF);
    SAME3(floor, NAN, NAN);
    SAME3(trunc, -0.0, -0.0);
    SAME(floorl(1.0L + 0x1p-112L), 1.0L);
    SAME(ceill(1.0L + 0x1p-112L), 2.0L);
    SAME(rintl(0x1p111L + 0.5L), 0x1p111L);
    SAME(rintl(0x1p111L + 1.5L), 0x1p111L + 2);
    SAME(floor(0x1p60), 0x1p60);

    CHECK_INT(lrint(2.5), 2);
    CHECK_INT(lrintf(-3.5f), -4);
    CHECK_INT(lrintl(1e9L + 0.5L), 1000000000);
    CHECK_INT(lround(2.5), 3);
    CHECK_INT(lroundf(-2.5f), -3);
    CHECK_INT(lroundl(-0.25L), 0);
    CHECK_INT(llrint(0x1p62), 1LL << 62);
    CHECK_INT(llrintf(-0x1p63f), LLONG_MIN);
    CHECK_INT(llrintl(9223372036854775806.5L), 9223372036854775806LL);
    CHECK_INT(llround(-4503599627370495.5), -4503599627370496LL);
    CHECK_INT(llroundf(0.5f), 1);
    CHECK_INT(llroundl(9223372036854775806.5L), LLONG_MAX);

    SAME3_3(fromfp, 2.5, FP_INT_UPWARD, 8, 3.0);
    SAME3_3(fromfp, -2.5, FP_INT_DOWNWARD, 8, -3.0);
    SAME3_3(fromfp, -2.75, FP_INT_TOWARDZERO, 8, -2.0);
    SAME3_3(fromfp, 2.5, FP_INT_TONEARESTFROMZERO, 8, 3.0);
    SAME3_3(fromfp, 2.5, FP_INT_TONEAREST, 8, 2.0);
    SAME3_3(fromfp, 127.5, FP_INT_DOWNWARD, 8, 127.0);
    SAME3_3(fromfp, 127.5, FP_INT_UPWARD, 8, NAN);
    SAME3_3(fromfp, -128.0, FP_INT_UPWARD, 8, -128.0);
    SAME3_3(fromfp, -129.0, FP_INT_UPWARD, 8, NAN);
    SAME3_3(fromfp, 1.0, FP_INT_UPWARD, 0, NAN);
    SAME3_3(ufromfp, 255.25, FP_INT_DOWNWARD, 8, 255.0);
    SAME3_3(ufromfp, 256.0, FP_INT_DOWNWARD, 8, NAN);
    SAME3_3(ufromfp, -1.0, FP_INT_DOWNWARD, 8, NAN);
    SAME3_3(ufromfp, -0.5, FP_INT_TOWARDZERO, 8, -0.0);
    SAME3_3(fromfpx, 2.5, FP_INT_UPWARD, 8, 3.0);
    SAME3_3(ufromfpx, 2.5, FP_INT_DOWNWARD, 8, 2.0);
    SAME3_3(fromfp, INF, FP_INT_UPWARD, 8, NAN);
    return 0;
}
