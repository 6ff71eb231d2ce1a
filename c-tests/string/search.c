// peer: differs its strcasestr does not find an empty string at the end
// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

/* The definition, as an oracle. */
static const char *slow(const char *hay, size_t n, const char *needle, size_t m) {
    for (size_t i = 0; i + m <= n; i++)
        if (memcmp(hay + i, needle, m) == 0) return hay + i;
    return 0;
}

int main(void) {
    const char *text = "the quick brown fox jumps over the lazy dog, the end";
    CHECK(strstr(text, "") == text);
    CHECK(strstr(text, "the") == text);
    CHECK(strstr(text + 1, "the") == text + 31);
    CHECK(strstr(text, "fox jumps over the lazy") == text + 16);
    CHECK(strstr(text, "fox jumps over the lazyx") == 0);
    CHECK(strstr(text, "end") == text + 49);
    CHECK(strstr(text, "endx") == 0);
    CHECK(strstr(text, "z") == text + 37);
    CHECK(strstr("", "") != 0 && strstr("", "a") == 0);
    CHECK(strstr("aab", "ab") != 0);
    CHECK(strcasestr(text, "FOX") == text + 16);
    CHECK(strcasestr(text, "Lazy Dog") == text + 35);
    CHECK(strcasestr(text, "lazy cat") == 0);
    CHECK(strcasestr(text, "") == text);
    CHECK(memmem(text, 10, "quick", 5) == text + 4);
    CHECK(memmem(text, 8, "quick", 5) == 0);
    CHECK(memmem(text, 0, "", 0) == text);
    CHECK(memmem("a\0b\0c", 5, "\0c", 2) != 0);

    unsigned seed = 1;
    for (int round = 0; round < 3000; round++) {
        char hay[80], needle[12];
        size_t n = 0, m = 0;
        seed = seed * 1103515245 + 12345;
        size_t hay_len = seed >> 16 & 63;
        seed = seed * 1103515245 + 12345;
        size_t needle_len = seed >> 16 & 7;
        while (n < hay_len) seed = seed * 1103515245 + 12345, hay[n++] = "aab"[(seed >> 16) % 3];
        while (m < needle_len) seed = seed * 1103515245 + 12345, needle[m++] = "aab"[(seed >> 16) % 3];
        hay[n] = needle[m] = 0;
        CHECK(strstr(hay, needle) == slow(hay, n, needle, m));
        CHECK(strcasestr(hay, needle) == slow(hay, n, needle, m));
        CHECK(memmem(hay, n, needle, m) == slow(hay, n, needle, m));
    }

    /* Linear time: this would take minutes otherwise. */
    size_t size = 1 << 20;
    char *hay = malloc(size + 1), *needle = malloc(size / 2 + 1);
    memset(hay, 'a', size);
    memset(needle, 'a', size / 2);
    hay[size] = needle[size / 2] = 0;
    needle[size / 4] = 'b';
    CHECK(strstr(hay, needle) == 0);
    needle[0] = 'b';
    CHECK(memmem(hay, size, needle, size / 2) == 0);
    /* Many matches, one after the other, in a long text. */
    int count = 0;
    for (char *at = hay; (at = strstr(at, "aaaa")); at += 4) count++;
    CHECK_INT(count, 1 << 18);
    return 0;
}
