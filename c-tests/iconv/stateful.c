// peer: differs fewer sets
/* Sets whose bytes have a meaning by what came before: ISO-2022-CN; and EUC-TW, which shares its tables. */
#include "test.h"
#include <iconv.h>
#include <string.h>

static char out[64];

/* The conversion of a text, with space for one character at a time if `narrow`, and the return to the initial state at the end. */
static const char *converted(const char *from, const char *to, const char *text, int narrow) {
    iconv_t c = iconv_open(to, from);
    char *in = (char *)text, *at = out;
    size_t left = strlen(text), out_left = narrow ? 1 : sizeof out;
    CHECK(c != (iconv_t)-1);
    while (left > 0 && iconv(c, &in, &left, &at, &out_left) == (size_t)-1) {
        if (errno != E2BIG || at - out + out_left >= sizeof out) break;
        out_left++;
    }
    CHECK_INT(left, 0);
    out_left = sizeof out - 1 - (size_t)(at - out);
    CHECK(iconv(c, NULL, NULL, &at, &out_left) == 0);
    *at = 0;
    CHECK_INT(iconv_close(c), 0);
    return out;
}

int main(void) {
    static const struct {
        const char *set, *text, *bytes;
    } cases[] = {
        {"ISO-2022-CN", "a\u4e2db",
         "a\x1b$)A\x0eVP\x0f"
         "b"},
        {"ISO-2022-CN", "\u570b", "\x1b$)G\x0eYO\x0f"},
        {"EUC-TW", "\u4e2d\u4e42", "\xc4\xe3\x8e\xa2\xa1\xa1"},
    };
    for (int i = 0; i < 3; i++) {
        for (int narrow = 0; narrow < 2; narrow++) {
            CHECK_STR(converted("UTF-8", cases[i].set, cases[i].text, narrow), cases[i].bytes);
            CHECK_STR(converted(cases[i].set, "UTF-8", cases[i].bytes, narrow), cases[i].text);
        }
    }
    CHECK(iconv_open("UTF-8", "csUnicode") != (iconv_t)-1);
    CHECK(iconv_open("UTF-8", "10646-1:1993") != (iconv_t)-1);
    return 0;
}
