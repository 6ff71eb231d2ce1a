// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
/* Remainders: signs, quotients, exactness over a wide range, and the special cases of ISO C23 F.10.7. */
#include "numbers.h"

int main(void) {
    SAME3_2(fmod, 5.5, 2.0, 1.5);
    SAME3_2(fmod, -5.5, 2.0, -1.5);
    SAME3_2(fmod, 5.5, -2.0, 1.5);
    SAME3_2(fmod, -4.0, 2.0, -0.0);
    SAME3_2(fmod, 0.0, 2.0, 0.0);
    SAME3_2(fmod, 1.0, INF, 1.0);
    SAME3_2(fmod, INF, 1.0, NAN);
    SAME3_2(fmod, 1.0, 0.0, NAN);
    SAME3_2(fmod, NAN, 1.0, NAN);
    SAME(fmod(0x1p1023, 3.0), 2.0);
    SAME(fmodl(0x1p16383L, 3.0L), 2.0L);
    SAME(fmodl(0x1p16382L, 7.0L), 4.0L);
    SAME(fmodl(1.0L, 0x1p-16494L), 0.0L);
    SAME(fmodl(0x7p-16494L, 0x3p-16494L), 0x1p-16494L);
    SAME3_2(remainder, 5.5, 2.0, -0.5);
    SAME3_2(remainder, 5.0, 2.0, 1.0);
    SAME3_2(remainder, 7.0, 2.0, -1.0);
    SAME3_2(remainder, -5.0, 2.0, -1.0);
    SAME3_2(remainder, -4.0, 2.0, -0.0);
    SAME3_2(remainder, 1.0, INF, 1.0);
    SAME3_2(remainder, 1.0, 0.0, NAN);
    SAME3_2(remainder, -INF, 1.0, NAN);
    SAME(remainder(0x1p-1074, 0x1.8p-1073), 0x1p-1074);
    SAME(drem(5.5, 2.0), -0.5);
    SAME(dremf(5.5f, 2.0f), -0.5f);
    {
        int q = 0;
        SAME(remquo(29.0, 3.0, &q), -1.0);
        CHECK_INT(q & 7, 2);
        CHECK(q > 0);
        SAME(remquof(-29.0f, 3.0f, &q), 1.0f);
        CHECK_INT(-q & 7, 2);
        CHECK(q < 0);
        SAME(remquol(29.0L, -3.0L, &q), -1.0L);
        CHECK_INT(-q & 7, 2);
        CHECK(q < 0);
        SAME(remquol(1.0L, 4.0L, &q), 1.0L);
        CHECK_INT(q, 0);
        SAME(remquol(6.0L, 4.0L, &q), -2.0L);
        CHECK_INT(q & 7, 2);
        SAME(remquol(0x1p200L, 3.0L, &q), 1.0L);
        CHECK_INT(q & 7, 5);
        SAME(remquo(INF, 3.0, &q), (double)NAN);
    }
    return 0;
}
