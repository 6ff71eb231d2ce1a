// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip these functions are of C23
/* Operations that round once to a narrower type: cases that two roundings get wrong. */
#include "numbers.h"

int main(void) {
    /* 1 + 2^-24 is halfway between two floats; a little more must round up */
    double half = 0x1p-24, little = 0x1p-60;
    long double half_l = 0x1p-53L, little_l = 0x1p-100L;
    SAME(fadd(1.0, half + little), 1 + 0x1p-23f);
    SAME(fadd(1.0, half), 1.0f);
    SAME(faddl(1 + 0x1p-24L, 0x1p-100L), 1 + 0x1p-23f);
    SAME(daddl(1 + half_l, little_l), 1 + 0x1p-52);
    SAME(daddl(1.0L, half_l), 1.0);
    SAME(fsub(1 + half, -little * 0x1p8), 1 + 0x1p-23f);
    SAME(fsubl(1 + 0x1p-24L, -0x1p-100L), 1 + 0x1p-23f);
    SAME(dsubl(1 + half_l, -little_l), 1 + 0x1p-52);
    SAME(fsub(1.0, 1.0), 0.0f);
    SAME(dsubl(INF, INF), (double)NAN);
    SAME(fmul(1 + 0x1p-30, 1 + half), 1 + 0x1p-23f);
    SAME(fmull(1 + 0x1p-80L, 1 + 0x1p-24L), 1 + 0x1p-23f);
    SAME(dmull(1 + 0x1p-100L, 1 + half_l), 1 + 0x1p-52);
    SAME(fmul(1e300, 1e300), INF);
    SAME(fdiv(1.0, 3.0), 1.0f / 3);
    SAME(fdivl(-1.0L, 0.0L), -INF);
    SAME(ddivl(1.0L, 3.0L), 1.0 / 3);
    SAME(ddivl(0.0L, 0.0L), (double)NAN);
    SAME(fsqrt(2.0), sqrtf(2.0f));
    SAME(fsqrtl(1 + 0x1p-23L + 0x1p-48L + 0x1p-100L), 1 + 0x1p-23f);
    SAME(dsqrtl(6.25L), 2.5);
    SAME(dsqrtl(-1.0L), (double)NAN);
    SAME(ffma(1.0, 1.0, half + little), 1 + 0x1p-23f);
    SAME(ffmal(1.0L, 1.0L, 0x1p-24L + 0x1p-100L), 1 + 0x1p-23f);
    SAME(dfmal(1 + half_l, 1.0L, little_l), 1 + 0x1p-52);
    SAME(fadd(0x1p-150, 0x1p-200), 0x1p-149f);
    return 0;
}
