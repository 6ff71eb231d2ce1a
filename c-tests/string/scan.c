// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <strings.h>

int main(void) {
    static char text[200];
    for (int skew = 0; skew < 9; skew++) {
        for (int n = 0; n < 60; n++) {
            memset(text, 0, sizeof text);
            memset(text + skew, 'a', (size_t)n);
            CHECK_INT(strlen(text + skew), n);
            CHECK_INT(strnlen(text + skew, 30), n < 30 ? n : 30);
            CHECK_INT(strnlen(text + skew, (size_t)-1), n);
            CHECK(strchr(text + skew, 0) == text + skew + n);
            CHECK(strchr(text + skew, 'b') == 0);
            CHECK(strchrnul(text + skew, 'b') == text + skew + n);
            CHECK(strrchr(text + skew, 0) == text + skew + n);
            if (n) {
                text[skew + n / 2] = (char)0xE4;
                CHECK(strchr(text + skew, 0xE4) == text + skew + n / 2);
                CHECK(strchr(text + skew, (char)0xE4) == text + skew + n / 2);
                CHECK(index(text + skew, 0xE4) == text + skew + n / 2);
                CHECK(strchrnul(text + skew, 0xE4) == text + skew + n / 2);
                CHECK(strrchr(text + skew, 0xE4) == text + skew + n / 2);
                CHECK(rindex(text + skew, 0xE4) == text + skew + n / 2);
                CHECK_INT(strcspn(text + skew, "\xE4\xF0"), n / 2);
                CHECK_INT(strspn(text + skew, "a"), n / 2);
                CHECK_INT(strspn(text + skew, "xa"), n / 2);
            }
        }
    }
    CHECK_INT(strnlen("abc", 0), 0);
    const char *path = "/usr/lib/x";
    CHECK(strrchr(path, '/') == path + 8);
    CHECK(rindex(path, '?') == 0 && index(path, '?') == 0);
    CHECK_INT(strspn("123abc", "0123456789"), 6 - 3);
    CHECK_INT(strspn("abc", ""), 0);
    CHECK_INT(strspn("", "abc"), 0);
    CHECK_INT(strcspn("abc", ""), 3);
    CHECK_INT(strcspn("key=value", "=:"), 3);
    CHECK_INT(strcspn("key", "="), 3);
    CHECK(strpbrk(path, "lx") == path + 5);
    CHECK(strpbrk(path, "0") == 0);
    CHECK(strpbrk(path, "") == 0);
    return 0;
}
