// peer: skip GNU's functions
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

int main(void) {
    int point, sign;
    char text[64];
    CHECK_STR(qecvt(-123.456L, 5, &point, &sign), "12346");
    CHECK(point == 3 && sign == 1);
    CHECK_STR(qecvt(0x1p-20L, 10, &point, &sign), "9536743164");
    CHECK(point == -6 && sign == 0);
    CHECK_STR(qecvt(1.5L, 0, &point, &sign), "");
    /* 33 digits are exact */
    CHECK_STR(qecvt(0.1L, 33, &point, &sign), "100000000000000000000000000000000");
    CHECK_INT(point, 0);
    CHECK_STR(qfcvt(123.456L, 2, &point, &sign), "12346");
    CHECK_INT(point, 3);
    CHECK_STR(qfcvt(0.00123L, 5, &point, &sign), "123");
    CHECK_INT(point, -2);
    CHECK_STR(qgcvt(0.5L, 10, text), "0.5");
    CHECK_STR(qgcvt(1e4000L, 3, text), "1e+4000");
    CHECK_INT(qecvt_r(2.0L, 3, &point, &sign, text, sizeof text), 0);
    CHECK_STR(text, "200");
    CHECK(point == 1 && sign == 0);
    CHECK_INT(qfcvt_r(-2.25L, 1, &point, &sign, text, sizeof text), 0);
    CHECK_STR(text, "22");
    CHECK(point == 1 && sign == 1);
    CHECK_ERRNO(qecvt_r(2.0L, 30, &point, &sign, text, 10), EINVAL);
    CHECK_STR(qecvt(__builtin_infl(), 3, &point, &sign), "inf");
    return 0;
}
