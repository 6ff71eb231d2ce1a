// cflags: -std=gnu23
// peer: skip no char8_t functions
#include "test.h"
#include <limits.h>
#include <locale.h>
#include <string.h>
#include <uchar.h>

#define BAD ((size_t)-1)
#define PART ((size_t)-2)
#define MORE ((size_t)-3)

int main(void) {
    CHECK(setlocale(LC_CTYPE, "C.UTF-8") != 0);
    const char *face = "\xf0\x9f\x98\x80", *cjk = "\xe4\xb8\xad";
    char out[MB_LEN_MAX];
    mbstate_t st = {0};

    char16_t c16;
    CHECK_INT(mbrtoc16(&c16, "a", 1, &st), 1);
    CHECK_INT(c16, u'a');
    CHECK_INT(mbrtoc16(&c16, cjk, 9, &st), 3);
    CHECK_INT(c16, 0x4e2d);
    CHECK_INT(mbrtoc16(&c16, face, 4, &st), 4);
    CHECK_INT(c16, 0xd83d);
    CHECK(mbrtoc16(&c16, "x", 1, &st) == MORE);
    CHECK_INT(c16, 0xde00);
    CHECK(mbrtoc16(&c16, face, 2, &st) == PART);
    CHECK_INT(mbrtoc16(&c16, face + 2, 2, &st), 2);
    CHECK(mbrtoc16(&c16, "", 1, &st) == MORE);
    CHECK_INT(mbrtoc16(&c16, "", 1, &st), 0);
    CHECK_INT(c16, 0);
    CHECK_ERRNO(mbrtoc16(&c16, "\xff", 1, &st), EILSEQ);
    CHECK_INT(mbrtoc16(0, 0, 0, &st), 0);

    char32_t c32;
    CHECK_INT(mbrtoc32(&c32, face, 4, &st), 4);
    CHECK_INT(c32, 0x1f600);
    CHECK(mbrtoc32(&c32, cjk, 1, &st) == PART);
    CHECK_INT(mbrtoc32(&c32, cjk + 1, 2, &st), 2);
    CHECK_INT(c32, 0x4e2d);
    CHECK_INT(mbrtoc32(&c32, "", 1, &st), 0);
    CHECK_ERRNO(mbrtoc32(&c32, "\xed\xa0\x80", 3, 0), EILSEQ);

    char8_t c8;
    CHECK_INT(mbrtoc8(&c8, face, 4, &st), 4);
    CHECK_INT(c8, 0xf0);
    CHECK(mbrtoc8(&c8, "x", 1, &st) == MORE && c8 == 0x9f);
    CHECK(mbrtoc8(&c8, "x", 1, &st) == MORE && c8 == 0x98);
    CHECK(mbrtoc8(&c8, "x", 1, &st) == MORE && c8 == 0x80);
    CHECK_INT(mbrtoc8(&c8, "x", 1, &st), 1);
    CHECK_INT(c8, 'x');
    CHECK_INT(mbrtoc8(&c8, "", 1, &st), 0);

    CHECK_INT(c16rtomb(out, u'a', &st), 1);
    CHECK_INT(c16rtomb(out, 0xd83d, &st), 0);
    CHECK_INT(c16rtomb(out, 0xde00, &st), 4);
    CHECK(memcmp(out, face, 4) == 0);
    CHECK_INT(c16rtomb(out, 0x4e2d, &st), 3);
    CHECK(memcmp(out, cjk, 3) == 0);
    CHECK_ERRNO(c16rtomb(out, 0xde00, &st), EILSEQ);
    CHECK_INT(c16rtomb(out, 0xd83d, &st), 0);
    CHECK_ERRNO(c16rtomb(out, u'a', &st), EILSEQ);
    CHECK_INT(c16rtomb(0, 0, &st), 1);

    CHECK_INT(c32rtomb(out, 0x1f600, &st), 4);
    CHECK(memcmp(out, face, 4) == 0);
    CHECK_ERRNO(c32rtomb(out, 0xd800, &st), EILSEQ);
    CHECK_ERRNO(c32rtomb(out, 0x110000, &st), EILSEQ);
    CHECK_INT(c32rtomb(0, 0, 0), 1);

    CHECK_INT(c8rtomb(out, 0xe4, &st), 0);
    CHECK_INT(c8rtomb(out, 0xb8, &st), 0);
    CHECK_INT(c8rtomb(out, 0xad, &st), 3);
    CHECK(memcmp(out, cjk, 3) == 0);
    CHECK_ERRNO(c8rtomb(out, 0x80, &st), EILSEQ);
    CHECK_INT(c8rtomb(out, 'a', &st), 1);
    CHECK_INT(c8rtomb(0, 0, &st), 1);
    return 0;
}
