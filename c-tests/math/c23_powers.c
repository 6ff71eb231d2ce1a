// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip these functions are of C23
/* Exponentials, logarithms and powers of C23: values, exact cases, and the special cases of ISO C23 F.10. */
#include "numbers.h"

int main(void) {
    NEAR3(exp2m1, 0.5, 0.414213562373095048801688724209698078569671875L);
    NEAR3(exp2m1, -2.25, -0.789775896186571364242218630941696276239991434L);
    NEAR3(exp10m1, 0.5, 2.16227766016837933199889354443271853371955514L);
    NEAR3(exp10m1, -2.25, -0.99437658674809650919605048960223518768531749L);
    NEAR3(logp1, 0.5, 0.405465108108164381978013115464349136571990423L);
    NEAR3(log2p1, 0.5, 0.584962500721156181453738943947816508759814408L);
    NEAR3(log2p1, -0.75, -2.0L);
    NEAR3(log10p1, 0.5, 0.176091259055681242081289008530622282431938983L);
    NEAR3(log10p1, -0.75, -0.602059991327962390427477789448986053536379763L);
    NEAR3(rsqrt, 2.0, 0.707106781186547524400844362104849039284835938L);
    NEAR3(rsqrt, 0.75, 1.1547005383792515290182975610039149112952035L);
    NEAR3_2(powr, 2.5, -1.5, 0.252982212813470346559911483554617482697564411L);
    NEAR3_2(pown, 2.5, -3, 0.064L);
    NEAR3_2(pown, 0.75, 9, 0.075084686279296875L);
    NEAR3_2(rootn, 2.5, 5, 1.20112443398143123324209989359916532441202591L);
    NEAR3_2(rootn, 0.75, -4, 1.07456993182354191955333815670593057713708295L);
    NEAR3_2(compoundn, 0.125, 10, 3.247321025468409061431884765625L);
    NEAR3_2(compoundn, -0.5, -3, 8.0L);

    SAME3(exp2m1, 3.0, 7.0);
    SAME3(exp2m1, -0.0, -0.0);
    SAME3(exp2m1, -INF, -1.0);
    SAME3(exp10m1, 2.0, 99.0);
    SAME3(exp10m1, INF, INF);
    SAME3(exp10m1, -0.0, -0.0);
    SAME3(logp1, -1.0, -INF);
    SAME3(log2p1, 7.0, 3.0);
    SAME3(log2p1, -0.0, -0.0);
    SAME3(log2p1, -1.0, -INF);
    SAME3(log2p1, -2.0, NAN);
    SAME3(log10p1, 99.0, 2.0);
    SAME3(log10p1, INF, INF);
    SAME3(rsqrt, 0.25, 2.0);
    SAME3(rsqrt, 0.0, INF);
    SAME3(rsqrt, -0.0, -INF);
    SAME3(rsqrt, INF, 0.0);
    SAME3(rsqrt, -1.0, NAN);
    SAME3_2(powr, 2.0, 3.0, 8.0);
    SAME3_2(powr, -2.0, 2.0, NAN);
    SAME3_2(powr, 0.0, 0.0, NAN);
    SAME3_2(powr, INF, 0.0, NAN);
    SAME3_2(powr, 1.0, INF, NAN);
    SAME3_2(powr, 0.0, -1.0, INF);
    SAME3_2(powr, -0.0, -3.0, INF);
    SAME3_2(powr, NAN, 0.0, NAN);
    SAME3_2(powr, 5.0, 0.0, 1.0);
    SAME3_2(pown, -2.0, 3, -8.0);
    SAME3_2(pown, NAN, 0, 1.0);
    SAME3_2(pown, -0.0, -3, -INF);
    SAME3_2(pown, -INF, -3, -0.0);
    SAME3_2(pown, -1.0, 0x7fffffffffffffffLL, -1.0);
    SAME3_2(rootn, -27.0, 3, -3.0);
    SAME3_2(rootn, 16.0, -4, 0.5);
    SAME3_2(rootn, -16.0, 4, NAN);
    SAME3_2(rootn, 1.0, 0, NAN);
    SAME3_2(rootn, -0.0, -3, -INF);
    SAME3_2(rootn, -0.0, 2, 0.0);
    SAME3_2(rootn, INF, -2, 0.0);
    SAME3_2(compoundn, 1.0, 10, 1024.0);
    SAME3_2(compoundn, NAN, 0, 1.0);
    SAME3_2(compoundn, -1.0, 3, 0.0);
    SAME3_2(compoundn, -1.0, -3, INF);
    SAME3_2(compoundn, -2.0, 3, NAN);
    SAME3_2(compoundn, INF, -1, 0.0);
    return 0;
}
