// live-blocks: 0
// peer: differs wasi-libc knows other sets
#include "test.h"
#include <iconv.h>
#include <stdio.h>
#include <string.h>

static char out[100];
static size_t left, out_left, length;

static size_t convert(const char *to, const char *from, const char *bytes, size_t n, size_t space) {
    iconv_t c = iconv_open(to, from);
    CHECK(c != (iconv_t)-1);
    char *in = (char *)bytes, *at = out;
    left = n, out_left = space;
    size_t result = iconv(c, &in, &left, &at, &out_left);
    length = (size_t)(at - out);
    CHECK(in == bytes + n - left && length == space - out_left);
    int error = errno;
    CHECK_INT(iconv_close(c), 0);
    errno = error;
    return result;
}

int main(void) {
    CHECK_INT(convert("UTF-16BE", "UTF-8", "a\xc3\xa4\xf0\x9f\x98\x80", 7, 100), 0);
    CHECK(length == 8 && memcmp(out, "\0a\0\xe4\xd8\x3d\xde\0", 8) == 0);
    CHECK_INT(convert("utf8", "ISO-8859-15", "\xa4 \xe4", 3, 100), 0);
    CHECK(length == 6 && memcmp(out, "\xe2\x82\xac \xc3\xa4", 6) == 0);
    CHECK_INT(convert("UTF-8", "UTF-16",
                      "\xff\xfe"
                      "a\0",
                      4, 100),
              0);
    CHECK(length == 1 && out[0] == 'a');
    CHECK_INT(convert("WCHAR_T", "CP1251", "\xcf", 1, 100), 0);
    CHECK(length == 4 && memcmp(out, L"\x41f", 4) == 0);
    CHECK_INT(convert("ASCII", "UTF-8",
                      "a\xe4\xb8\xad"
                      "b",
                      5, 100),
              1);
    CHECK(length == 3 && memcmp(out, "a*b", 3) == 0);
    CHECK_INT(convert("ASCII//IGNORE", "UTF-8",
                      "a\xe4\xb8\xad"
                      "b",
                      5, 100),
              1);
    CHECK(length == 2 && memcmp(out, "ab", 2) == 0);

    CHECK_ERRNO(convert("UTF-16LE", "UTF-8", "ab\xff", 3, 100), EILSEQ);
    CHECK(left == 1 && length == 4);
    CHECK_ERRNO(convert("UTF-16LE", "UTF-8", "ab\xe4\xb8", 4, 100), EINVAL);
    CHECK(left == 2 && length == 4);
    CHECK_ERRNO(convert("UTF-16LE", "UTF-8", "abc", 3, 5), E2BIG);
    CHECK(left == 1 && length == 4);
    CHECK_ERRNO_IS(iconv_open("UTF-8", "no-such-set"), (iconv_t)-1, EINVAL);
    CHECK_ERRNO_IS(iconv_open("no-such-set", "UTF-8"), (iconv_t)-1, EINVAL);
    CHECK_ERRNO(iconv_close((iconv_t)-1), EBADF);

    /* the order of bytes is kept between calls, until it starts anew */
    iconv_t c = iconv_open("UTF-8", "UTF-16");
    char little[] = "\xff\xfe"
                    "a\0",
         more[] = "b\0", big[] = "\0c", *in = little, *at = out;
    left = 4, out_left = 100;
    CHECK_INT(iconv(c, &in, &left, &at, &out_left), 0);
    in = more, left = 2;
    CHECK_INT(iconv(c, &in, &left, &at, &out_left), 0);
    CHECK_INT(iconv(c, 0, 0, &at, &out_left), 0);
    in = big, left = 2;
    CHECK_INT(iconv(c, &in, &left, &at, &out_left), 0);
    CHECK(at == out + 3 && memcmp(out, "abc", 3) == 0);
    CHECK_INT(iconv_close(c), 0);

    CHECK_INT(convert("UTF-8", "SHIFT_JIS", "\x8a\xbf", 2, 100), 0);
    CHECK(length == 3 && memcmp(out, "\xe6\xbc\xa2", 3) == 0);
    CHECK_INT(convert("GB18030", "UTF-8", "\xf0\x9f\x98\x80", 4, 100), 0);
    CHECK(length == 4 && memcmp(out, "\x94\x39\xfc\x36", 4) == 0);
    /* a mark is no part of what follows it */
    CHECK_ERRNO(convert("UTF-8", "UTF-16", "\xff\xfe\0\xdc", 4, 100), EILSEQ);
    CHECK(left == 2 && length == 0);
    CHECK_ERRNO(convert("UTF-8", "UTF-16",
                        "\xff\xfe"
                        "a",
                        3, 100),
                EINVAL);
    CHECK(left == 1 && length == 0);
    /* a byte that starts nothing is wrong without a second one */
    CHECK_ERRNO(convert("UTF-8", "EUC-KR", "a\x80", 2, 100), EILSEQ);
    CHECK_ERRNO(convert("UTF-8", "EUC-KR", "a\xb0", 2, 100), EINVAL);
    /* GB 18030 of 2022, Windows' Big5 and GBK's euro */
    CHECK_INT(convert("UTF-16BE", "GB18030", "\xa6\xd9\xfe\x59\xa8\xbc", 6, 100), 0);
    CHECK(length == 6 && memcmp(out, "\xfe\x10\x9f\xb4\x1e\x3f", 6) == 0);
    CHECK_INT(convert("GB18030", "UTF-16BE", "\xfe\x10\xe7\xc7", 4, 100), 0);
    CHECK(length == 6 && memcmp(out, "\xa6\xd9\x81\x35\xf4\x37", 6) == 0);
    CHECK_INT(convert("UTF-16BE", "BIG5", "\xa1\x45\xf9\xd6", 4, 100), 0);
    CHECK(length == 4 && memcmp(out, "\x20\x27\x78\x81", 4) == 0);
    CHECK_INT(convert("BIG5", "UTF-16BE", "\x53\x41", 2, 100), 0);
    CHECK(length == 2 && memcmp(out, "\xa4\x51", 2) == 0);
    CHECK_INT(convert("UTF-8", "GBK", "\x80", 1, 100), 0);
    CHECK(length == 3 && memcmp(out, "\xe2\x82\xac", 3) == 0);
    CHECK_INT(convert("GBK", "UTF-8", "\xe2\x82\xac", 3, 100), 0);
    CHECK(length == 1 && out[0] == '\x80');
    /* JIS X 0212 in three bytes */
    CHECK_INT(convert("UTF-16BE", "EUC-JP", "\x8f\xb0\xa1", 3, 100), 0);
    CHECK(length == 2 && memcmp(out, "\x4e\x02", 2) == 0);
    CHECK_INT(convert("EUC-JP", "UTF-16BE", "\x4e\x02", 2, 100), 0);
    CHECK(length == 3 && memcmp(out, "\x8f\xb0\xa1", 3) == 0);
    CHECK_ERRNO(convert("UTF-8", "EUC-JP", "\x8f\xb0", 2, 100), EINVAL);
    /* the letters of JIS X 0201, up to the end of the line */
    CHECK_INT(convert("UTF-8", "ISO-2022-JP", "\x1b(J\\~a\x1b(B\\", 10, 100), 0);
    CHECK(length == 7 && memcmp(out,
                                "\xc2\xa5\xe2\x80\xbe"
                                "a\\",
                                7) == 0);
    CHECK_INT(convert("ISO-2022-JP", "UTF-8",
                      "\xc2\xa5"
                      "a\n",
                      4, 100),
              0);
    CHECK(length == 9 && memcmp(out, "\x1b(J\\a\x1b(B\n", 9) == 0);

    /* an escape sequence ends what another one began */
    c = iconv_open("ISO-2022-JP", "UTF-8");
    char kanji[] = "\xe6\xbc\xa2";
    in = kanji, at = out, left = 3, out_left = 100;
    CHECK_INT(iconv(c, &in, &left, &at, &out_left), 0);
    CHECK_INT(iconv(c, 0, 0, &at, &out_left), 0);
    CHECK(at == out + 8 && memcmp(out, "\x1b$B4A\x1b(B", 8) == 0);
    CHECK_INT(iconv_close(c), 0);
    return 0;
}
