// cflags: -D_GNU_SOURCE
// peer: differs cuts digits, and rounds twice
#include "test.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int point, sign;
static char buffer[64];

int main(void) {
    CHECK(!strcmp(ecvt(123.456, 5, &point, &sign), "12346") && point == 3 && !sign);
    CHECK(!strcmp(ecvt(-0.00123, 2, &point, &sign), "12") && point == -2 && sign);
    CHECK(!strcmp(ecvt(9.99, 2, &point, &sign), "10") && point == 2);
    CHECK(!strcmp(ecvt(0, 3, &point, &sign), "000") && point == 1 && !sign);
    CHECK(!strcmp(ecvt(1, 6, &point, &sign), "100000") && point == 1);
    CHECK(!strcmp(fcvt(123.456, 1, &point, &sign), "1235") && point == 3 && !sign);
    CHECK(!strcmp(fcvt(-0.0456, 3, &point, &sign), "46") && point == -1 && sign);
    CHECK(!strcmp(fcvt(99.96, 1, &point, &sign), "1000") && point == 3);
    CHECK(!strcmp(fcvt(0.0001, 2, &point, &sign), "") && point == -2);
    CHECK(!strcmp(fcvt(0, 2, &point, &sign), "000") && point == 1);
    CHECK(strlen(fcvt(1e300, 0, &point, &sign)) == 301 && point == 301);
    CHECK(!strcmp(ecvt(INFINITY, 3, &point, &sign), "inf"));
    CHECK(!strcmp(gcvt(3.14159, 4, buffer), "3.142") && !strcmp(gcvt(-1e20, 3, buffer), "-1e+20"));
    CHECK(!strcmp(gcvt(0.5, 17, buffer), "0.5"));
    return 0;
}
