// cflags: -std=c2x -fno-builtin -D_GNU_SOURCE
// peer: skip last bits
/* Complex exponential, hyperbolic and trigonometric functions: the special values of ISO C23 G.6.2 and G.6.3. */
#include "complex_numbers.h"

int main(void) {
    SAMEC3(cexp, 0.0, 0.0, 1.0, 0.0);
    SAMEC3(cexp, -0.0, -0.0, 1.0, -0.0);
    SAMEC3(cexp, 1.0, INF, NAN, NAN);
    SAMEC3(cexp, 1.0, NAN, NAN, NAN);
    SAMEC3(cexp, INF, 0.0, INF, 0.0);
    SAMEC3(cexp, -INF, 2.0, -0.0, 0.0);
    SAMEC3(cexp, INF, 2.0, -INF, INF);
    SAMEC3_IM(cexp, -INF, INF, 0.0, 0.0);
    SAMEC3_RE(cexp, INF, INF, INF, NAN);
    SAMEC3(cexp, NAN, -0.0, NAN, -0.0);
    SAMEC3(cexp, NAN, 1.0, NAN, NAN);
    SAMEC3(cexp, 100000.0, -1.0, INF, -INF);
    SAMEC3(cexp, -100000.0, -1.0, 0.0, -0.0);

    SAMEC3(ccosh, 0.0, 0.0, 1.0, 0.0);
    SAMEC3(ccosh, 0.0, -0.0, 1.0, -0.0);
    SAMEC3_IM(ccosh, 0.0, INF, NAN, 0.0);
    SAMEC3_IM(ccosh, 0.0, NAN, NAN, 0.0);
    SAMEC3(ccosh, 1.0, INF, NAN, NAN);
    SAMEC3(ccosh, INF, 0.0, INF, 0.0);
    SAMEC3(ccosh, -INF, 0.0, INF, -0.0);
    SAMEC3(ccosh, INF, 2.0, -INF, INF);
    SAMEC3(ccosh, -INF, 2.0, -INF, -INF);
    SAMEC3_RE(ccosh, INF, INF, INF, NAN);
    SAMEC3(ccosh, INF, NAN, INF, NAN);
    SAMEC3_IM(ccosh, NAN, 0.0, NAN, 0.0);
    SAMEC3(ccosh, NAN, 1.0, NAN, NAN);

    SAMEC3(csinh, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(csinh, -0.0, 0.0, -0.0, 0.0);
    SAMEC3_RE(csinh, 0.0, INF, 0.0, NAN);
    SAMEC3_RE(csinh, 0.0, NAN, 0.0, NAN);
    SAMEC3(csinh, 1.0, INF, NAN, NAN);
    SAMEC3(csinh, INF, 0.0, INF, 0.0);
    SAMEC3(csinh, INF, 2.0, -INF, INF);
    SAMEC3(csinh, -INF, 2.0, INF, INF);
    SAMEC3_RE(csinh, INF, INF, INF, NAN);
    SAMEC3_RE(csinh, INF, NAN, INF, NAN);
    SAMEC3(csinh, NAN, 0.0, NAN, 0.0);
    SAMEC3(csinh, NAN, 1.0, NAN, NAN);

    SAMEC3(ctanh, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(ctanh, -0.0, -0.0, -0.0, -0.0);
    SAMEC3(ctanh, 0.0, INF, 0.0, NAN);
    SAMEC3(ctanh, 0.0, NAN, 0.0, NAN);
    SAMEC3(ctanh, 1.0, INF, NAN, NAN);
    SAMEC3(ctanh, INF, 1.0, 1.0, 0.0);
    SAMEC3(ctanh, INF, 2.0, 1.0, -0.0);
    SAMEC3(ctanh, -INF, 1.0, -1.0, 0.0);
    SAMEC3_IM(ctanh, INF, INF, 1.0, 0.0);
    SAMEC3_IM(ctanh, INF, NAN, 1.0, 0.0);
    SAMEC3(ctanh, NAN, 0.0, NAN, 0.0);
    SAMEC3(ctanh, NAN, 1.0, NAN, NAN);
    SAMEC3(ctanh, 20000.0, 1.0, 1.0, 0.0);

    /* sin z = -i sinh iz and so on */
    SAMEC3(csin, 0.0, -0.0, 0.0, -0.0);
    SAMEC3(csin, 0.0, INF, 0.0, INF);
    SAMEC3(csin, -0.0, 0.0, -0.0, 0.0);
    SAMEC3(ccos, 0.0, 0.0, 1.0, -0.0);
    SAMEC3(ccos, 0.0, INF, INF, -0.0);
    SAMEC3(ctan, 0.0, 0.0, 0.0, 0.0);
    SAMEC3(ctan, 1.0, INF, 0.0, 1.0);
    SAMEC3(ctan, 1.0, -INF, 0.0, -1.0);
    return 0;
}
