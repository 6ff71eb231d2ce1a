// cflags: -fno-builtin -msimd128 -lc-simd
// peer: skip it has no libc-simd.a
// threads: skip the memory there has its full size from the start
/* Every length at every distance from the very end of the memory, against loops. */
#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <strings.h>
#include <wchar.h>

#define MOST 80

static char *end;
static char other[4 * MOST], copy[4 * MOST];

static int sign(int n) { return (n > 0) - (n < 0); }

static int order(const char *a, const char *b, size_t n, int case_matters) {
    for (size_t i = 0; i < n; i++) {
        int x = (unsigned char)a[i], y = (unsigned char)b[i];
        if (!case_matters) {
            x += x >= 'A' && x <= 'Z' ? 32 : 0;
            y += y >= 'A' && y <= 'Z' ? 32 : 0;
        }
        if (x != y || !x) return sign(x - y);
    }
    return 0;
}

static void bytes(char *s, size_t n, int skew) {
    for (size_t i = 0; i < n; i++) s[i] = "abAB\xe1"[(i * 7 + n) % 5];
    s[n] = 0;
    char *t = other + skew;
    memcpy(t, s, n + 1);
    CHECK(strlen(s) == n && strnlen(s, n / 2) == n / 2 && strnlen(s, (size_t)-1) == n);
    CHECK(!memchr(s, 'z', n + 1) && memchr(s, 0, (size_t)-1) == s + n && rawmemchr(s, 0) == s + n);
    CHECK(!memrchr(s, 'z', n + 1) && memrchr(s, 0, n + 1) == s + n);
    CHECK(!strchr(s, 'z') && strchr(s, 0) == s + n && strchrnul(s, 'z') == s + n);
    CHECK(!strrchr(s, 'z') && strrchr(s, 0) == s + n);
    CHECK(strspn(s, "abAB\xe1") == n && strcspn(s, "zyxwv") == n && strcspn(s, "zy") == n && !strpbrk(s, "z1234"));
    CHECK(strcmp(s, t) == 0 && strcmp(t, s) == 0 && memcmp(s, t, n + 1) == 0 && strncmp(s, t, (size_t)-1) == 0);
    CHECK(strcasecmp(s, t) == 0 && strncasecmp(s, t, n) == 0);
    CHECK(strstr(s, t) == s && memmem(s, n, t, n) == s && !memmem(s, n, t, n + 1));
    if (n > 2) CHECK(strstr(s, "\xe1z") == NULL && memmem(s, n, s + n - 2, 2) != NULL);
    for (size_t i = 0; i < n; i += 1 + i / 3) {
        char kept = t[i];
        t[i] ^= 0x20;
        CHECK(sign(strcmp(s, t)) == order(s, t, n + 1, 1) &&
              sign(memcmp(t, s, n)) == sign((unsigned char)t[i] - (unsigned char)s[i]));
        CHECK(strncmp(s, t, i) == 0 && sign(strncmp(s, t, i + 1)) == order(s, t, n + 1, 1));
        CHECK(sign(strcasecmp(t, s)) == order(t, s, n + 1, 0));
        t[i] = kept;
        char at = s[i];
        s[i] = '#';
        CHECK(memchr(s, '#', n) == s + i && memrchr(s, '#', n) == s + i && strchr(s, '#') == s + i &&
              strrchr(s, '#') == s + i);
        CHECK(strcspn(s, "#") == i && strcspn(s, "?!-_#") == i && strspn(s, "abAB\xe1") == i &&
              strpbrk(s, "z1#4") == s + i);
        s[i] = at;
    }
    CHECK(strcpy(copy + skew, s) == copy + skew && memcmp(copy + skew, s, n + 1) == 0);
    CHECK(memset(s, 'q', n + 1) == s && memcpy(s, t, n + 1) == s && stpcpy(s, t) == s + n && strcmp(s, t) == 0);
    CHECK(memmove(s, s + n / 3, n + 1 - n / 3) == s && strcmp(s, t + n / 3) == 0);
}

static void wide(wchar_t *s, size_t n) {
    static wchar_t t[MOST + 1];
    for (size_t i = 0; i < n; i++) s[i] = t[i] = i % 3 ? L'a' : -1;
    s[n] = t[n] = 0;
    CHECK(wcslen(s) == n && wcsnlen(s, n / 2) == n / 2 && wcschr(s, 0) == s + n && wcsrchr(s, 0) == s + n);
    CHECK(!wcschr(s, L'z') && !wcsrchr(s, L'z') && !wmemchr(s, L'z', n + 1) && wmemchr(s, 0, n + 1) == s + n);
    CHECK(wcscmp(s, t) == 0 && wcsncmp(s, t, n + 9) == 0 && wmemcmp(s, t, n + 1) == 0);
    for (size_t i = 0; i < n; i++) {
        s[i] = 7;
        CHECK(wcschr(s, 7) == s + i && wcsrchr(s, 7) == s + i && wmemchr(s, 7, n) == s + i);
        CHECK(wcscmp(s, t) == (t[i] > 7 ? -1 : 1) && wcsncmp(s, t, i) == 0 && wmemcmp(t, s, n) == (t[i] > 7 ? 1 : -1));
        s[i] = t[i];
    }
    CHECK(wmemset(s, 5, n) == s && (n == 0 || (s[0] == 5 && s[n - 1] == 5)) && s[n] == 0);
    CHECK(wcscpy(s, t) == s && wmemcmp(s, t, n + 1) == 0);
}

int main(void) {
    CHECK(__builtin_wasm_memory_grow(0, 1) != (size_t)-1);
    end = (char *)(__builtin_wasm_memory_size(0) << 16);
    for (int from_end = 0; from_end < 20; from_end++)
        for (size_t n = 0; n < MOST; n++) bytes(end - from_end - n - 1, n, from_end % 17);
    for (int from_end = 0; from_end < 6; from_end++)
        for (size_t n = 0; n < MOST / 2; n++) wide((wchar_t *)end - from_end - n - 1, n);
    return 0;
}
