// cflags: -D_GNU_SOURCE
#include "test.h"
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

int main(void) {
    char *end;
    wchar_t *wide_end;
    CHECK(imaxabs(-5) == 5 && imaxabs(INTMAX_MAX) == INTMAX_MAX);
    imaxdiv_t d = imaxdiv(-7, 2);
    CHECK(d.quot == -3 && d.rem == -1);
    const char *s = " -0x7fZ";
    CHECK(strtoimax(s, &end, 0) == -127 && end == s + 6);
    CHECK_ERRNO_IS(strtoimax("9223372036854775808", &end, 10), INTMAX_MAX, ERANGE);
    CHECK(strtoumax("18446744073709551615", &end, 10) == UINTMAX_MAX);
    const wchar_t *w = L" -42\u00e9";
    CHECK(wcstoimax(w, &wide_end, 10) == -42 && wide_end == w + 4);
    CHECK(wcstoumax(L"ff", &wide_end, 16) == 255);
    CHECK_ERRNO_IS(wcstoimax(L"-9223372036854775809", &wide_end, 10), INTMAX_MIN, ERANGE);
    int32_t a;
    uint64_t b;
    CHECK(sscanf("-1 ff", "%" SCNd32 " %" SCNx64, &a, &b) == 2 && a == -1 && b == 255);
    return 0;
}
