// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip these functions are of C23
/* C23's functions on representations: canonical form, total order, NaN payloads; classification. */
#include "numbers.h"

int main(void) {
    double x = 1.5, y = -0.0, z = 0.0, n = nan("7"), out;
    float xf = 1.5f, nf = nanf("7"), out_f;
    long double xl = 1.5L, nl = nanl("7"), yl = -0.0L, zl = 0.0L, out_l;
    CHECK_INT(canonicalize(&out, &x), 0);
    SAME(out, 1.5);
    CHECK_INT(canonicalizef(&out_f, &xf), 0);
    SAME(out_f, 1.5f);
    CHECK_INT(canonicalizel(&out_l, &xl), 0);
    SAME(out_l, 1.5L);
    CHECK_INT(totalorder(&y, &z), 1);
    CHECK_INT(totalorder(&z, &y), 0);
    CHECK_INT(totalorder(&x, &x), 1);
    CHECK_INT(totalorder(&x, &n), 1);
    CHECK_INT(totalorder(&n, &x), 0);
    CHECK_INT(totalorderf(&xf, &nf), 1);
    CHECK_INT(totalorderf(&nf, &xf), 0);
    CHECK_INT(totalorderl(&yl, &zl), 1);
    CHECK_INT(totalorderl(&zl, &yl), 0);
    CHECK_INT(totalordermag(&z, &y), 1);
    CHECK_INT(totalordermagf(&nf, &xf), 0);
    CHECK_INT(totalordermagl(&zl, &yl), 1);
    SAME(getpayload(&n), 7.0);
    SAME(getpayload(&x), -1.0);
    SAME(getpayloadf(&nf), 7.0f);
    SAME(getpayloadl(&nl), 7.0L);
    CHECK_INT(setpayload(&out, 9.0), 0);
    CHECK(isnan(out) && !issignaling(out));
    SAME(getpayload(&out), 9.0);
    CHECK(setpayload(&out, 1.5) != 0);
    SAME(out, 0.0);
    CHECK(setpayload(&out, -1.0) != 0);
    CHECK_INT(setpayloadf(&out_f, 3.0f), 0);
    SAME(getpayloadf(&out_f), 3.0f);
    CHECK(setpayloadf(&out_f, 0x1p22f) != 0);
    CHECK_INT(setpayloadl(&out_l, 0x1p100L), 0);
    SAME(getpayloadl(&out_l), 0x1p100L);
    CHECK_INT(setpayloadsig(&out, 9.0), 0);
    CHECK(issignaling(out));
    CHECK(setpayloadsig(&out, 0.0) != 0);
    CHECK_INT(setpayloadsigf(&out_f, 3.0f), 0);
    CHECK(issignaling(out_f));
    CHECK_INT(setpayloadsigl(&out_l, 3.0L), 0);
    CHECK(issignaling(out_l));
    CHECK_INT(canonicalizel(&out_l, &out_l), 0);
    CHECK(isnan(out_l) && !issignaling(out_l));

    CHECK_INT(fpclassify(0.0L), FP_ZERO);
    CHECK_INT(fpclassify(1.0f), FP_NORMAL);
    CHECK_INT(fpclassify(0x1p-1074), FP_SUBNORMAL);
    CHECK_INT(fpclassify(0x1p-16494L), FP_SUBNORMAL);
    CHECK_INT(fpclassify(INF), FP_INFINITE);
    CHECK_INT(fpclassify(nl), FP_NAN);
    CHECK(isunordered(x, n) && !isless(x, n) && !isgreaterequal(n, x));
    CHECK(isgreater(xl, zl) && islessequal(yl, zl) && islessgreater(xl, zl));
    CHECK(signbit(y) && !signbit(z) && isnormal(x) && isfinite(xl) && isinf(-INF));
    return 0;
}
