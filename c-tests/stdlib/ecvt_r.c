// peer: skip wasi-libc has no ecvt_r
#include "test.h"
#include <stdlib.h>
#include <string.h>

static void same(double value, int count) {
    char text[400];
    int point, sign, its_point, its_sign;
    const char *digits = ecvt(value, count, &point, &sign);
    CHECK_INT(ecvt_r(value, count, &its_point, &its_sign, text, sizeof text), 0);
    CHECK(strcmp(text, digits) == 0 && its_point == point && its_sign == sign);
    digits = fcvt(value, count, &point, &sign);
    CHECK_INT(fcvt_r(value, count, &its_point, &its_sign, text, sizeof text), 0);
    CHECK(strcmp(text, digits) == 0 && its_point == point && its_sign == sign);
}

int main(void) {
    static const double values[] = {0, 1.5, -123.456, 1e300, 1e-10, 0.05};
    for (int i = 0; i < 6; i++)
        for (int count = 1; count < 8; count++) same(values[i], count);
    char text[4] = "xyz";
    int point, sign;
    CHECK_ERRNO(ecvt_r(1.25, 4, &point, &sign, text, sizeof text), EINVAL);
    CHECK(strcmp(text, "xyz") == 0);
    CHECK_INT(ecvt_r(-1.25, 3, &point, &sign, text, sizeof text), 0);
    CHECK(strcmp(text, "125") == 0 && point == 1 && sign == 1);
    return 0;
}
