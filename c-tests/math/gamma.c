// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip gamma, gammaf and the last bits
/* Error and gamma functions: values, and the special cases of ISO C23 F.10.5. */
#include "numbers.h"

int main(void) {
    NEAR3(erf, 0.5, 0.520499877813046537682746653891964528736451576L);
    NEAR3(erf, -1.25, -0.922900128256458230136523481197281140423601439L);
    NEAR3(erfc, 0.5, 0.479500122186953462317253346108035471263548424L);
    NEAR3(erfc, -1.25, 1.92290012825645823013652348119728114042360144L);
    NEAR3(erfc, 7.0, 4.18382560777941439861401022389993225002961741e-23L);
    NEAR3(tgamma, 0.5, 1.77245385090551602729816748334114518279754946L);
    NEAR3(tgamma, -1.25, 3.92133344788856846441311457076124968592396559L);
    NEAR3(tgamma, 30.5, 4.82269693349090860109174830302612545074465526e+31L);
    NEAR3(lgamma, 0.5, 0.572364942924700087071713675676529355823647406L);
    NEAR3(lgamma, -1.25, 1.3664317612369762345496021244689483325360665L);
    NEAR3(lgamma, 100.5, 361.435540467777621555251912702520762858778835L);

    SAME3(erf, -0.0, -0.0);
    SAME3(erf, INF, 1.0);
    SAME3(erf, -30.0, -1.0);
    SAME3(erf, NAN, NAN);
    SAME3(erfc, -INF, 2.0);
    SAME3(erfc, INF, 0.0);
    SAME3(erfc, 0.0, 1.0);
    SAME3(erfc, -30.0, 2.0);
    SAME3(erfc, NAN, NAN);
    SAME(erfc(28.0), 0.0);
    CHECK(erfcl(106.0L) > 0);
    SAME3(tgamma, 1.0, 1.0);
    SAME3(tgamma, 5.0, 24.0);
    SAME3(tgamma, 0.0, INF);
    SAME3(tgamma, -0.0, -INF);
    SAME3(tgamma, -3.0, NAN);
    SAME3(tgamma, INF, INF);
    SAME3(tgamma, -INF, NAN);
    SAME3(tgamma, NAN, NAN);
    SAME(tgamma(19.0), 6402373705728000.0);
    SAME(tgamma(172.0), (double)INF);
    SAME(tgamma(-190.5), -0.0);
    SAME(tgamma(-189.5), 0.0);
    SAME(tgammal(30.0L), 8841761993739701954543616000000.0L);
    SAME(tgammal(1756.0L), (long double)INF);
    SAME(tgammal(-3000.5L), -0.0L);

    SAME3(lgamma, 1.0, 0.0);
    SAME3(lgamma, 2.0, 0.0);
    SAME3(lgamma, 0.0, INF);
    SAME3(lgamma, -3.0, INF);
    SAME3(lgamma, -INF, INF);
    SAME3(lgamma, INF, INF);
    SAME3(lgamma, NAN, NAN);
    SAME(lgamma(1e308), (double)INF);
    /* next to a zero of the function */
    NEAR(lgamma(-2.4570247382208006), 5.61919235895009645091256851694733931081915361e-17L);
    {
        int sign = 0;
        lgamma(-0.5);
        CHECK_INT(signgam, -1);
        lgammaf(0.5f);
        CHECK_INT(signgam, 1);
        lgammal(-2.5L);
        CHECK_INT(signgam, -1);
        SAME(lgamma_r(-1.5, &sign), lgamma(-1.5));
        CHECK_INT(sign, 1);
        NEAR(lgammaf_r(-0.5f, &sign), 1.26551212348464539648894579713470592389914754L);
        CHECK_INT(sign, -1);
        NEAR(lgammal_r(-0.5L, &sign), 1.26551212348464539648894579713470592389914754L);
        CHECK_INT(sign, -1);
        NEAR(gamma(-0.5), 1.26551212348464539648894579713470592389914754L);
        NEAR(gammaf(-0.5f), 1.26551212348464539648894579713470592389914754L);
    }
    return 0;
}
