// peer: differs fewer sets, any name of signs
#include "test.h"
#include <iconv.h>
#include <string.h>

static int known(const char *name) {
    iconv_t c = iconv_open("UTF-8", name);
    if (c == (iconv_t)-1) return 0;
    CHECK_INT(iconv_close(c), 0);
    return 1;
}

/* The character of a byte, as UTF-16. */
static int character(const char *name, int byte) {
    iconv_t c = iconv_open("UTF-16BE", name);
    char in[1] = {(char)byte}, *from = in;
    unsigned char out[4];
    char *to = (char *)out;
    size_t left = 1, out_left = sizeof out;
    CHECK(c != (iconv_t)-1);
    size_t result = iconv(c, &from, &left, &to, &out_left);
    iconv_close(c);
    return result == (size_t)-1 ? -1 : out[0] << 8 | out[1];
}

int main(void) {
    /* only an empty name is that of the locale's set */
    CHECK(known("") && !known(" ") && !known("-") && !known("_-_"));
    CHECK(known("utf-8") && known("UTF8") && known("iso_8859-1") && known("ISO-8859-1"));
    CHECK_INT(character("CP858", 0xd5), 0x20ac);
    CHECK_INT(character("IBM858", 0xd5), 0x20ac);
    CHECK_INT(character("CP737", 0x80), 0x391);
    CHECK_INT(character("CP775", 0x80), 0x106);
    CHECK_INT(character("CP857", 0x8d), 0x131);
    CHECK_INT(character("CP860", 0x84), 0xe3);
    CHECK_INT(character("CP861", 0x8b), 0xd0);
    CHECK_INT(character("CP862", 0x80), 0x5d0);
    CHECK_INT(character("CP863", 0x84), 0xc2);
    CHECK_INT(character("CP865", 0x9d), 0xd8);
    CHECK_INT(character("CP869", 0x86), 0x386);
    CHECK_INT(character("CP874", 0x80), 0x20ac);
    CHECK_INT(character("CP1125", 0x80), 0x410);
    CHECK_INT(character("KOI8-T", 0xc1), 0x430);
    CHECK_INT(character("RK1048", 0xff), 0x44f);
    CHECK_INT(character("PT154", 0xff), 0x44f);
    CHECK_INT(character("MAC-CYRILLIC", 0x80), 0x410);
    CHECK_INT(character("HP-ROMAN8", 0xa1), 0xc0);
    return 0;
}
