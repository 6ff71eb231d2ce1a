/* Conversions of whole texts. */
#include "test.h"
#include <iconv.h>
#include <string.h>

static char out[200];

/* The conversion of a text; errno of the first failure, 0 without one. A byte more of memory at each failure if `narrow`. */
static int convert(const char *to, const char *from, const char *text, int narrow) {
    iconv_t c = iconv_open(to, from);
    char *in = (char *)text, *at = out;
    size_t left = strlen(text), space = narrow ? 0 : sizeof out - 1;
    int error = 0;
    CHECK(c != (iconv_t)-1);
    while (left > 0 && iconv(c, &in, &left, &at, &space) == (size_t)-1) {
        if (errno != E2BIG) {
            error = errno;
            break;
        }
        space++;
    }
    while (!error && iconv(c, NULL, NULL, &at, &space) == (size_t)-1) {
        CHECK_INT(errno, E2BIG);
        space++;
    }
    *at = 0;
    CHECK_INT(iconv_close(c), 0);
    return error;
}

/* Whether a text and its bytes in a set become each other, also in short buffers. */
static void same(const char *set, const char *bytes, const char *text) {
    for (int narrow = 0; narrow < 2; narrow++) {
        CHECK_INT(convert("UTF-8", set, bytes, narrow), 0);
        CHECK_STR(out, text);
        CHECK_INT(convert(set, "UTF-8", text, narrow), 0);
        CHECK_STR(out, bytes);
    }
}
