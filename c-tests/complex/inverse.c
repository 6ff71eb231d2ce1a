// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip its branch cuts and last bits
/* Inverse complex functions: the special values of ISO C23 G.6.1 and G.6.2, and both sides of the branch cuts. */
#include "complex_numbers.h"

int main(void) {
    NEARC3(cacos, 0.0, 0.0, PI / 2, -0.0);
    NEARC3(cacos, 0.0, -0.0, PI / 2, 0.0);
    SAMEC3(cacos, 1.0, 0.0, 0.0, -0.0);
    NEARC3(cacos, -1.0, 0.0, PI, 0.0);
    NEARC3(cacos, 2.0, 0.0, 0.0, -1.31695789692481670862504634730796844402698197L);
    NEARC3(cacos, 2.0, -0.0, 0.0, 1.31695789692481670862504634730796844402698197L);
    NEARC3(cacos, -2.0, 0.0, PI, -1.31695789692481670862504634730796844402698197L);
    CHECK(isnan(cimag(cacos(CMPLX(0.0, NAN)))));
    NEAR(creal(cacos(CMPLX(0.0, NAN))), PI / 2);
    NEAR(creal(cacos(CMPLX(1.0, INF))), PI / 2);
    SAME(cimag(cacos(CMPLX(1.0, INF))), -(double)INF);
    SAMEC3(cacos, 1.0, NAN, NAN, NAN);
    NEAR(creal(cacos(CMPLX(-INF, 1.0))), PI);
    SAME(cimag(cacos(CMPLX(-INF, 1.0))), -(double)INF);
    SAMEC3(cacos, INF, 1.0, 0.0, -INF);
    SAMEC3(cacos, INF, -1.0, 0.0, INF);
    NEAR(creal(cacos(CMPLX(-INF, INF))), PI * 3 / 4);
    NEAR(creal(cacosl(CMPLXL(INF, INF))), PI / 4);
    SAMEC3_IM(cacos, INF, NAN, NAN, INF);
    SAMEC3(cacos, NAN, 1.0, NAN, NAN);
    SAMEC3(cacos, NAN, INF, NAN, -INF);
    SAMEC3(cacos, NAN, NAN, NAN, NAN);

    NEARC3(cacosh, 0.0, 0.0, 0.0, PI / 2);
    NEARC3(cacosh, 0.0, -0.0, 0.0, -PI / 2);
    NEARC3(cacosh, -2.0, 0.0, 1.31695789692481670862504634730796844402698197L, PI);
    NEARC3(cacosh, -2.0, -0.0, 1.31695789692481670862504634730796844402698197L, -PI);
    NEARC3(cacosh, 0.5, 0.0, 0.0, PI / 3);
    SAME(creal(cacosh(CMPLX(1.0, INF))), (double)INF);
    SAMEC3(cacosh, INF, 1.0, INF, 0.0);
    SAMEC3(cacosh, INF, NAN, INF, NAN);
    SAMEC3(cacosh, NAN, INF, INF, NAN);
    SAMEC3(cacosh, NAN, 1.0, NAN, NAN);

    SAMEC3(casinh, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(casinh, -0.0, 0.0, -0.0, 0.0);
    NEARC3(casinh, 0.0, 2.0, 1.31695789692481670862504634730796844402698197L, PI / 2);
    NEARC3(casinh, -0.0, 2.0, -1.31695789692481670862504634730796844402698197L, PI / 2);
    SAMEC3(casinh, INF, 1.0, INF, 0.0);
    SAMEC3(casinh, -INF, -1.0, -INF, -0.0);
    SAME(creal(casinh(CMPLX(1.0, INF))), (double)INF);
    NEAR(cimag(casinh(CMPLX(1.0, INF))), PI / 2);
    NEAR(cimag(casinh(CMPLX(INF, INF))), PI / 4);
    SAMEC3(casinh, 1.0, NAN, NAN, NAN);
    SAMEC3(casinh, INF, NAN, INF, NAN);
    SAMEC3(casinh, NAN, 0.0, NAN, 0.0);
    SAMEC3(casinh, NAN, 1.0, NAN, NAN);
    SAMEC3_RE(casinh, NAN, INF, INF, NAN);

    SAMEC3(casin, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(casin, 0.0, -0.0, 0.0, -0.0);
    NEARC3(casin, 2.0, 0.0, PI / 2, 1.31695789692481670862504634730796844402698197L);
    NEARC3(casin, 2.0, -0.0, PI / 2, -1.31695789692481670862504634730796844402698197L);
    NEARC3(casin, -0.5, 0.0, -PI / 6, 0.0);

    SAMEC3(catanh, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(catanh, 0.0, NAN, 0.0, NAN);
    SAMEC3(catanh, 1.0, 0.0, INF, 0.0);
    SAMEC3(catanh, -1.0, -0.0, -INF, -0.0);
    NEARC3(catanh, 2.0, 0.0, 0.549306144334054845697622618461262852323745279L, PI / 2);
    NEARC3(catanh, 2.0, -0.0, 0.549306144334054845697622618461262852323745279L, -PI / 2);
    NEARC3(catanh, 1.0, INF, 0.0, PI / 2);
    NEARC3(catanh, INF, 1.0, 0.0, PI / 2);
    NEARC3(catanh, -INF, -INF, -0.0, -PI / 2);
    SAMEC3(catanh, 1.0, NAN, NAN, NAN);
    SAMEC3(catanh, INF, NAN, 0.0, NAN);
    SAMEC3(catanh, NAN, 1.0, NAN, NAN);
    NEARC3(catanh, NAN, INF, 0.0, PI / 2);

    SAMEC3(catan, 0.0, -0.0, 0.0, -0.0);
    SAMEC3(catan, 0.0, 1.0, 0.0, INF);
    NEARC3(catan, 0.0, 2.0, PI / 2, 0.549306144334054845697622618461262852323745279L);
    NEARC3(catan, -0.0, 2.0, -PI / 2, 0.549306144334054845697622618461262852323745279L);

    /* no overflow and no underflow on the way */
    NEAR(cimag(casin(CMPLX(1e300, 1e300))), 691.815248669053623222028044842700946002773241L);
    NEAR(creal(catanh(CMPLX(1e-300, 1e-300))), 1e-300);
    return 0;
}
