// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: differs its long double functions are no better than double
/* Exponentials: values, exact cases, overflow and underflow, and the special cases of ISO C23 F.10.3. */
#include "numbers.h"

int main(void) {
    NEAR3(exp, 1.0, 2.71828182845904523536028747135266249775724709L);
    NEAR3(exp, -2.5, 0.082084998623898795169528674467159807837804121L);
    NEAR3(exp, 80.0, 5.54062238439351005257117339583166129248567288e+34L);
    NEAR3(exp2, 0.5, 1.41421356237309504880168872420969807856967188L);
    NEAR3(exp2, -2.25, 0.210224103813428635757781369058303723760008566L);
    NEAR3(exp10, 0.5, 3.16227766016837933199889354443271853371955514L);
    NEAR3(exp10, -2.25, 0.00562341325190349080394951039776481231468251043L);
    NEAR3(expm1, 0.5, 0.648721270700128146848650787814163571653776101L);
    NEAR3(expm1, -2.25, -0.894600775438135663216782310759301902731508927L);
    NEAR3(expm1, 9.094947017729282e-13, 9.09494701773341828221315701723499792085211988e-13L);

    SAME3(exp, 0.0, 1.0);
    SAME3(exp, -INF, 0.0);
    SAME3(exp, INF, INF);
    SAME3(exp, NAN, NAN);
    SAME(exp(709.79), (double)INF);
    SAME(exp(-746.0), 0.0);
    SAME(expf(88.8f), INF);
    SAME(expf(-104.0f), 0.0f);
    SAME(expl(11357.0L), (long double)INF);
    SAME(expl(-11434.0L), 0.0L);
    CHECK(expl(11356.0L) < (long double)INF);
    CHECK(expl(-11433.0L) > 0);
    SAME3(exp2, 3.0, 8.0);
    SAME3(exp2, -3.0, 0.125);
    SAME(exp2(-1074.0), 0x1p-1074);
    SAME(exp2(1023.0), 0x1p1023);
    SAME(exp2(1024.0), (double)INF);
    SAME(exp2f(-149.0f), 0x1p-149f);
    SAME(exp2l(-16494.0L), 0x1p-16494L);
    SAME(exp2l(16383.0L), 0x1p16383L);
    SAME3(exp2, -INF, 0.0);
    SAME3(exp10, 2.0, 100.0);
    SAME3(exp10, 0.0, 1.0);
    SAME3(exp10, -INF, 0.0);
    SAME3(exp10, INF, INF);
    SAME3(exp10, NAN, NAN);
    SAME(exp10(22.0), 1e22);
    SAME(exp10(-5.0), 1e-5);
    SAME(exp10(308.0), 1e308);
    SAME(exp10(309.0), (double)INF);
    SAME(exp10(-330.0), 0.0);
    SAME(exp10f(10.0f), 1e10f);
    SAME(exp10l(48.0L), 1e48L);
    SAME(exp10l(-20.0L), 1e-20L);
    SAME3(pow10, 3.0, 1000.0);
    SAME3(expm1, -0.0, -0.0);
    SAME3(expm1, -INF, -1.0);
    SAME3(expm1, INF, INF);
    SAME3(expm1, -200.0, -1.0);
    SAME3(expm1, NAN, NAN);
    SAME(expm1(0x1p-1070), 0x1p-1070);
    return 0;
}
