// peer: differs fewer sets
// live-blocks: 0
#include "test.h"
#include <iconv.h>
#include <string.h>

/* Whether the bytes of a set are these characters, in UTF-8, and back. */
static int same(const char *set, const char *bytes, const char *text) {
    char out[100], *in = (char *)bytes, *to = out;
    size_t left = strlen(bytes), out_left = sizeof out;
    iconv_t c = iconv_open("UTF-8", set);
    if (c == (iconv_t)-1) return 0;
    int right = iconv(c, &in, &left, &to, &out_left) == 0 && strlen(text) == (size_t)(to - out) &&
                memcmp(out, text, strlen(text)) == 0;
    iconv_close(c);
    c = iconv_open(set, "UTF-8");
    in = (char *)text, left = strlen(text), to = out, out_left = sizeof out;
    right &= iconv(c, &in, &left, &to, &out_left) == 0 && iconv(c, NULL, NULL, &to, &out_left) == 0;
    right &= strlen(bytes) == (size_t)(to - out) && memcmp(out, bytes, strlen(bytes)) == 0;
    iconv_close(c);
    return right;
}

int main(void) {
    /* EBCDIC */
    CHECK(same("IBM037", "\x81\xc1\xf0\x40\xb0", "aA0 ^"));
    CHECK(same("IBM1047", "\x81\xc1\xf0\x40\x5f", "aA0 ^"));
    CHECK(same("EBCDIC-US", "\x81\xc1\xf0", "aA0"));
    CHECK(same("CP500", "\x4f\x81", "!a"));
    CHECK(same("IBM273", "\x4a\xc0", "\xc3\x84\xc3\xa4"));
    CHECK(same("CP1140", "\x9f", "\xe2\x82\xac"));
    /* code pages, and the names that they have */
    CHECK(same("CP858", "\xd5", "\xe2\x82\xac"));
    CHECK(same("IBM858", "\xd5", "\xe2\x82\xac"));
    CHECK(same("CP864", "\xa2", "\xef\xba\x82"));
    CHECK(same("csIBM855", "\xa0", "\xd0\xb0"));
    CHECK(same("CP10007", "\x80", "\xd0\x90"));
    CHECK(same("windows-1251", "\xc0", "\xd0\x90"));
    CHECK(same("IBM819", "\xe4", "\xc3\xa4"));
    /* national forms of ISO 646, and others */
    CHECK(same("ISO646-DE", "[a{",
               "\xc3\x84"
               "a\xc3\xa4"));
    CHECK(same("DIN_66003", "{", "\xc3\xa4"));
    CHECK(same("ARMSCII-8", "\xb2", "\xd4\xb1"));
    CHECK(same("GEORGIAN-PS", "\xc0", "\xe1\x83\x90"));
    CHECK(same("VISCII", "\x80", "\xe1\xba\xa0"));
    CHECK(same("ISO-IR-111", "\xc1", "\xd0\xb0"));
    CHECK(same("MAC-UK", "\x80", "\xd0\x90"));
    /* Windows' Japanese: the wave dash, NEC's and IBM's characters, the user's own */
    CHECK(same("CP932", "\x81\x60\x87\x40\xfa\x40\xf0\x40", "\xef\xbd\x9e\xe2\x91\xa0\xe2\x85\xb0\xee\x80\x80"));
    CHECK(same("Windows-31J", "a\xb1\x82\xa0", "a\xef\xbd\xb1\xe3\x81\x82"));
    /* Korean with all syllables */
    CHECK(same("CP949", "\x81\x41\xb0\xa1\xc6\x52", "\xea\xb0\x82\xea\xb0\x80\xed\x9e\xa3"));
    CHECK(same("UHC", "a\xca\xa1", "a\xe4\xbc\xbd"));
    CHECK(same("JOHAB", "\x88\x61\x88\x62\xd3\xbd\xe0\x31", "\xea\xb0\x80\xea\xb0\x81\xed\x9e\xa3\xe4\xbc\xbd"));
    CHECK(same("ISO-2022-KR",
               "\x1b$)Ca\x0e"
               "0!\x0f"
               "b",
               "a\xea\xb0\x80"
               "b"));
    /* Hong Kong's characters, some in plane 2 */
    CHECK(same("BIG5-HKSCS", "\xa4\x40\x87\x40\x8b\x40", "\xe4\xb8\x80\xe4\x8f\xb0\xf0\xa3\x8f\xb4"));
    CHECK(same("CP950", "\xa4\x40", "\xe4\xb8\x80"));

    CHECK_ERRNO_IS(iconv_open("UTF-8", "CP"), (iconv_t)-1, EINVAL);
    CHECK_ERRNO_IS(iconv_open("UTF-8", "IBM"), (iconv_t)-1, EINVAL);
    CHECK_ERRNO_IS(iconv_open("UTF-8", "CP99999"), (iconv_t)-1, EINVAL);
    return 0;
}
