// cflags: -std=gnu23
// peer: skip it has no strfromd
#include "test.h"
#include <stdlib.h>
#include <string.h>

static char buffer[64];

int main(void) {
    CHECK(strfromd(buffer, sizeof buffer, "%.3f", 2.0 / 3) == 5 && !strcmp(buffer, "0.667"));
    CHECK(strfromd(buffer, sizeof buffer, "%g", 1e10) == 5 && !strcmp(buffer, "1e+10"));
    CHECK(strfromd(buffer, sizeof buffer, "%a", 1.5) == 8 && !strcmp(buffer, "0x1.8p+0"));
    CHECK(strfromd(buffer, sizeof buffer, "%E", -0.0) == 13 && !strcmp(buffer, "-0.000000E+00"));
    CHECK(strfromf(buffer, sizeof buffer, "%.10g", 0.1f) == 12 && !strcmp(buffer, "0.1000000015"));
    CHECK(strfroml(buffer, sizeof buffer, "%.37g", 0.1L) == 39);
    CHECK(!strcmp(buffer, "0.1000000000000000000000000000000000048"));
    CHECK(strfromd(buffer, 4, "%f", 3.14159) == 8 && !strcmp(buffer, "3.1"));
    CHECK(strfromd(nullptr, 0, "%f", 3.14159) == 8);
    CHECK_ERRNO(strfromd(buffer, 4, "%d", 1), EINVAL);
    CHECK_ERRNO(strfromd(buffer, 4, "%+f", 1), EINVAL);
    CHECK_ERRNO(strfromd(buffer, 4, "", 1), EINVAL);
    return 0;
}
