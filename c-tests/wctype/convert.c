// peer: differs newer Unicode
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <wchar.h>
#include <wctype.h>

int main(void) {
    static const wint_t pairs[][2] = {
        {L'A', L'a'},     {L'Z', L'z'},     {0xc0, 0xe0},     {0xde, 0xfe},       {0x100, 0x101},    {0x178, 0xff},
        {0x391, 0x3b1},   {0x410, 0x430},   {0x531, 0x561},   {0x10a0, 0x2d00},   {0x1e00, 0x1e01},  {0x2160, 0x2170},
        {0x24b6, 0x24d0}, {0xa640, 0xa641}, {0xff21, 0xff41}, {0x10400, 0x10428}, {0x1e900, 0x1e922}};
    locale_t l = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
    wctrans_t up = wctrans("toupper"), down = wctrans("tolower");
    CHECK(up != 0 && down != 0 && wctrans("totitle") == 0 && wctrans("") == 0);
    CHECK(wctrans_l("toupper", l) == up);
    for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        wint_t upper = pairs[i][0], lower = pairs[i][1];
        CHECK_INT(towlower(upper), lower);
        CHECK_INT(towupper(lower), upper);
        CHECK_INT(towlower(lower), lower);
        CHECK_INT(towupper(upper), upper);
        CHECK_INT(towlower_l(upper, l), lower);
        CHECK_INT(towupper_l(lower, l), upper);
        CHECK_INT(towctrans(lower, up), upper);
        CHECK_INT(towctrans(upper, down), lower);
        CHECK_INT(towctrans_l(upper, down, l), lower);
    }
    CHECK(towupper(WEOF) == WEOF);
    CHECK(towlower(WEOF) == WEOF);
    CHECK_INT(towupper(L'1'), L'1');
    CHECK_INT(towlower(0x4e2d), 0x4e2d);
    CHECK_INT(towupper(0x131), L'I'); /* the dotless i */
    CHECK_INT(towlower(0x1e9e), 0xdf);
    CHECK_INT(towupper(0x3c2), 0x3a3); /* the final sigma */
    return 0;
}
