// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip most of these functions are of C23
/* The larger and the smaller of two numbers: NaNs and signed zeros. */
#include "numbers.h"

int main(void) {
    SAME3_2(fdim, 5.0, 3.0, 2.0);
    SAME3_2(fdim, 3.0, 5.0, 0.0);
    SAME3_2(fdim, INF, INF, 0.0);
    SAME3_2(fdim, 1.0, NAN, NAN);
    SAME3_2(fmax, -1.0, 2.0, 2.0);
    SAME3_2(fmax, NAN, 2.0, 2.0);
    SAME3_2(fmax, 2.0, NAN, 2.0);
    SAME3_2(fmax, NAN, NAN, NAN);
    SAME3_2(fmax, -0.0, 0.0, 0.0);
    SAME3_2(fmin, -1.0, 2.0, -1.0);
    SAME3_2(fmin, 2.0, NAN, 2.0);
    SAME3_2(fmin, NAN, 2.0, 2.0);
    SAME3_2(fmin, 0.0, -0.0, -0.0);
    SAME3_2(fmaximum, -1.0, 2.0, 2.0);
    SAME3_2(fmaximum, -0.0, 0.0, 0.0);
    SAME3_2(fmaximum, 2.0, NAN, NAN);
    SAME3_2(fminimum, -1.0, 2.0, -1.0);
    SAME3_2(fminimum, 0.0, -0.0, -0.0);
    SAME3_2(fminimum, NAN, 2.0, NAN);
    SAME3_2(fmaximum_num, NAN, 2.0, 2.0);
    SAME3_2(fmaximum_num, -3.0, 2.0, 2.0);
    SAME3_2(fminimum_num, 2.0, NAN, 2.0);
    SAME3_2(fminimum_num, -3.0, 2.0, -3.0);
    SAME3_2(fmaximum_mag, -3.0, 2.0, -3.0);
    SAME3_2(fmaximum_mag, -3.0, 3.0, 3.0);
    SAME3_2(fmaximum_mag, -3.0, NAN, NAN);
    SAME3_2(fminimum_mag, -3.0, 2.0, 2.0);
    SAME3_2(fminimum_mag, -3.0, 3.0, -3.0);
    SAME3_2(fminimum_mag, NAN, 3.0, NAN);
    SAME3_2(fmaximum_mag_num, -3.0, 2.0, -3.0);
    SAME3_2(fmaximum_mag_num, -3.0, NAN, -3.0);
    SAME3_2(fminimum_mag_num, -3.0, 2.0, 2.0);
    SAME3_2(fminimum_mag_num, NAN, -3.0, -3.0);
    return 0;
}
