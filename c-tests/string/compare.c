// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <locale.h>
#include <string.h>
#include <strings.h>

static int sign(int n) { return (n > 0) - (n < 0); }

int main(void) {
    static char a[100], b[100];
    for (int skew = 0; skew < 8; skew++) {
        for (int n = 0; n < 40; n++) {
            char *x = a + skew, *y = b + 3;
            memset(x, 'q', (size_t)n);
            memset(y, 'q', (size_t)n);
            x[n] = y[n] = 0;
            CHECK_INT(strcmp(x, y), 0);
            CHECK_INT(strncmp(x, y, (size_t)n + 5), 0);
            CHECK_INT(strcoll(x, y), 0);
            x[n] = 'r';
            x[n + 1] = 0;
            CHECK(strcmp(x, y) > 0 && strcmp(y, x) < 0);
            CHECK_INT(strncmp(x, y, (size_t)n), 0);
            CHECK(strncmp(x, y, (size_t)n + 1) > 0);
            y[n] = (char)0x80;
            y[n + 1] = 0;
            CHECK(strcmp(x, y) < 0 && strcmp(y, x) > 0);
            x[n] = 'R';
            y[n] = 'r';
            CHECK_INT(strcasecmp(x, y), 0);
            CHECK_INT(strncasecmp(x, y, (size_t)-1), 0);
        }
    }
    /* bytes behind the terminators do not count */
    CHECK_INT(strcmp("ab\0x", "ab\0y"), 0);
    CHECK_INT(strncmp("ab\0xxxxxxxx", "ab\0yyyyyyyy", 11), 0);
    CHECK_INT(strncmp("a", "b", 0), 0);
    CHECK(strcmp("", "a") < 0 && strcmp("a", "") > 0);

    CHECK_INT(strcasecmp("Hello, WORLD", "hELLO, world"), 0);
    CHECK(strcasecmp("abc", "ABD") < 0);
    CHECK(strcasecmp("[", "a") < 0 && strcasecmp("_", "A") < 0);
    CHECK(strcasecmp("@", "`") < 0 && strcasecmp("[", "{") < 0);
    CHECK(strcasecmp("\xC4", "\xE4") < 0);
    CHECK_INT(strncasecmp("abcX", "ABCy", 3), 0);
    CHECK(strncasecmp("abcX", "ABCy", 4) < 0);

    locale_t utf8 = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
    CHECK(utf8 != 0);
    CHECK_INT(strcasecmp_l("ABC", "abc", utf8), 0);
    CHECK_INT(strncasecmp_l("ABCx", "abcy", 3, utf8), 0);
    CHECK(strcoll_l("a", "b", utf8) < 0);
    char key[8] = "-------";
    CHECK_INT(strxfrm(key, "abc", 3), 3);
    CHECK_INT(strxfrm(0, "abc", 0), 3);
    CHECK_INT(strxfrm(key, "abc", 4), 3);
    CHECK_INT(strcmp(key, "abc"), 0);
    CHECK_INT(strxfrm_l(key, "xy", 8, utf8), 2);
    CHECK_INT(strcmp(key, "xy"), 0);
    freelocale(utf8);

    static const char *const versions[] = {"",    "000", "00",  "01",      "010",   "09",      "0",       "1",
                                           "9",   "10",  "11",  "a000",    "a001",  "a01",     "a0",      "a1",
                                           "a1b", "a2",  "a10", "foo.009", "foo.0", "item#99", "item#100"};
    int count = (int)(sizeof versions / sizeof *versions);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) CHECK_INT(sign(strverscmp(versions[i], versions[j])), sign(i - j));
    return 0;
}
