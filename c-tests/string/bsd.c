#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <wchar.h>
#include <malloc.h>

int main(void) {
    const char *text = "one two three";
    const wchar_t *wide = L"wide";
    CHECK(strnstr(text, "two", 13) == text + 4);
    CHECK(strnstr(text, "two", 7) == text + 4);
    CHECK(strnstr(text, "two", 6) == NULL);
    CHECK(strnstr(text, "", 0) == text);
    CHECK(strnstr(text, "o", 0) == NULL);
    CHECK(strnstr(text, "four", 100) == NULL);
    CHECK(strnstr("aab", "ab", 3) != NULL);
    CHECK(timingsafe_bcmp("abc", "abc", 3) == 0);
    CHECK(timingsafe_bcmp("abc", "abd", 3) != 0);
    CHECK(timingsafe_bcmp("abc", "abd", 2) == 0);
    CHECK(timingsafe_memcmp("abc", "abc", 3) == 0);
    CHECK(timingsafe_memcmp("abc", "abd", 3) < 0);
    CHECK(timingsafe_memcmp("b\x01", "a\xff", 2) > 0);
    CHECK(timingsafe_memcmp("\x80", "\x01", 1) > 0);
    CHECK(timingsafe_memcmp("a", "b", 0) == 0);
    CHECK(wcschrnul(wide, L'd') == wide + 2);
    CHECK(wcschrnul(wide, L'x') == wide + 4);
    CHECK(malloc_trim(0) == 0);
    return 0;
}
