// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip these functions are of C23
/* Angles in half turns (C23): values, exact cases, and the special cases of ISO C23 F.10.1. */
#include "numbers.h"

int main(void) {
    NEAR3(sinpi, 0.125, 0.382683432365089771728459984030398866761344562L);
    NEAR3(sinpi, -0.375, -0.923879532511286756128183189396788286822416626L);
    NEAR3(cospi, 0.125, 0.923879532511286756128183189396788286822416626L);
    NEAR3(cospi, -0.375, 0.382683432365089771728459984030398866761344562L);
    NEAR3(tanpi, 0.125, 0.414213562373095048801688724209698078569671875L);
    NEAR3(tanpi, -0.375, -2.41421356237309504880168872420969807856967188L);
    NEAR3(asinpi, 0.25, 0.0804306232551662437709501933284842555840644312L);
    NEAR3(acospi, 0.25, 0.419569376744833756229049806671515744415935569L);
    NEAR3(atanpi, 0.25, 0.0779791303773693254605128897731301351165246188L);
    NEAR3_2(atan2pi, 1.0, -2, 0.852416382349566725824598923775259474048865476L);
    NEAR3_2(atan2pi, -0.5, 0.25, -0.352416382349566725824598923775259474048865476L);

    SAME3(sinpi, 2.0, 0.0);
    SAME3(sinpi, -2.0, -0.0);
    SAME3(sinpi, -0.0, -0.0);
    SAME3(sinpi, 0.5, 1.0);
    SAME3(sinpi, 1.5, -1.0);
    SAME3(sinpi, INF, NAN);
    SAME3(cospi, 0.5, 0.0);
    SAME3(cospi, -1.5, 0.0);
    SAME3(cospi, 3.0, -1.0);
    SAME3(cospi, 0x1p60, 1.0);
    SAME3(cospi, INF, NAN);
    SAME3(tanpi, 2.0, 0.0);
    SAME3(tanpi, 1.0, -0.0);
    SAME3(tanpi, -1.0, 0.0);
    SAME3(tanpi, -2.0, -0.0);
    SAME3(tanpi, 0.25, 1.0);
    SAME3(tanpi, 0.5, INF);
    SAME3(tanpi, 1.5, -INF);
    SAME3(tanpi, -0.5, -INF);
    SAME3(asinpi, 1.0, 0.5);
    SAME3(asinpi, -0.0, -0.0);
    SAME3(asinpi, 1.5, NAN);
    SAME3(acospi, 1.0, 0.0);
    SAME3(acospi, -1.0, 1.0);
    SAME3(acospi, 0.0, 0.5);
    SAME3(acospi, 2.0, NAN);
    SAME3(atanpi, 1.0, 0.25);
    SAME3(atanpi, -INF, -0.5);
    SAME3(atanpi, -0.0, -0.0);
    SAME3_2(atan2pi, 1.0, 1.0, 0.25);
    SAME3_2(atan2pi, 0.0, -1.0, 1.0);
    SAME3_2(atan2pi, -0.0, 1.0, -0.0);
    SAME3_2(atan2pi, -INF, -INF, -0.75);
    SAME3_2(atan2pi, NAN, 1.0, NAN);
    return 0;
}
