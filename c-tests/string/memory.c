// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <strings.h>

static unsigned char a[600], b[600], c[600];

static void set_up(void) {
    for (int i = 0; i < 600; i++) {
        a[i] = (unsigned char)(i * 7 + 1);
        b[i] = c[i] = (unsigned char)(i * 13 + 5);
    }
}

static int same(const unsigned char *x, const unsigned char *y) {
    for (int i = 0; i < 600; i++)
        if (x[i] != y[i]) return 0;
    return 1;
}

static void copies(void) {
    for (unsigned n = 0; n < 100; n++) {
        for (unsigned skew = 0; skew < 4; skew++) {
            set_up();
            CHECK(memcpy(b + skew, a + 3, n) == b + skew);
            for (unsigned i = 0; i < n; i++) c[skew + i] = a[3 + i];
            CHECK(same(b, c));
            CHECK(mempcpy(b + skew, a, n) == b + skew + n);
            /* overlap, both directions */
            set_up();
            for (unsigned i = 0; i < n; i++) c[i + skew] = b[i];
            CHECK(memmove(b + skew, b, n) == b + skew);
            CHECK(same(b, c));
            set_up();
            for (unsigned i = 0; i < n; i++) c[i] = b[i + skew];
            bcopy(b + skew, b, n);
            CHECK(same(b, c));
            set_up();
            for (unsigned i = 0; i < n; i++) c[i + skew] = 0xAB;
            CHECK(memset(b + skew, 0x1AB, n) == b + skew);
            CHECK(same(b, c));
            CHECK(memset_explicit(b + skew, 0xAB, n) == b + skew);
            CHECK(same(b, c));
            for (unsigned i = 0; i < n; i++) c[i + skew] = 0;
            bzero(b + skew, n);
            CHECK(same(b, c));
            memset(b + skew, 1, n);
            explicit_bzero(b + skew, n);
            CHECK(same(b, c));
        }
    }
}

static void comparisons(void) {
    for (unsigned n = 0; n < 40; n++) {
        for (unsigned at = 0; at < n; at++) {
            set_up();
            CHECK_INT(memcmp(b + 1, c + 1, n), 0);
            CHECK_INT(bcmp(b + 1, c + 1, n), 0);
            b[1 + at] = 0x80;
            c[1 + at] = 0x7f;
            CHECK(memcmp(b + 1, c + 1, n) > 0);
            CHECK(memcmp(c + 1, b + 1, n) < 0);
            CHECK(bcmp(c + 1, b + 1, n) != 0);
            CHECK_INT(memcmp(b + 1, c + 1, at), 0);
        }
    }
    CHECK_INT(memcmp("a", "b", 0), 0);
}

static void scans(void) {
    for (unsigned at = 0; at < 50; at++) {
        for (unsigned skew = 0; skew < 9; skew++) {
            memset(a, 'x', sizeof a);
            a[skew + at] = 0xF1;
            CHECK(memchr(a + skew, 0xF1, 60) == a + skew + at);
            CHECK(memchr(a + skew, 0x2F1, 60) == a + skew + at);
            CHECK(memchr(a + skew, 0xF1, at) == 0);
            CHECK(memchr(a + skew, 0xF1, at + 1) == a + skew + at);
            CHECK(memrchr(a + skew, 0xF1, 60) == a + skew + at);
            CHECK(memrchr(a + skew, 0xF1, at) == 0);
            CHECK(rawmemchr(a + skew, 0xF1) == a + skew + at);
            a[skew + at + 3] = 0xF1;
            CHECK(memchr(a + skew, 0xF1, 60) == a + skew + at);
            CHECK(memrchr(a + skew, 0xF1, 60) == a + skew + at + 3);
        }
    }
    /* bytes behind the first match need not be there: a huge count is fine */
    CHECK(memchr("abc", 'c', (size_t)-1) != 0);
    CHECK(memchr(0, 'c', 0) == 0);
    CHECK(memrchr("", 0, 0) == 0);
}

static void until(void) {
    char to[8] = "-------";
    CHECK(memccpy(to, "ab:cd", ':', 5) == to + 3);
    CHECK(memcmp(to, "ab:----", 7) == 0);
    CHECK(memccpy(to, "xyz", 'q', 2) == 0);
    CHECK(memcmp(to, "xy:----", 7) == 0);
    CHECK(memccpy(to, "x", 'x', 0) == 0);
    CHECK(memccpy(to, "k\0l", 0x100, 3) == to + 2);
}

int main(void) {
    copies();
    comparisons();
    scans();
    until();
    return 0;
}
