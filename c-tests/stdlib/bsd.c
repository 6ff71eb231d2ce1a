// live-blocks: 1
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <limits.h>

struct pair {
    int key;
    int storage;
};

static int by_key(const void *a, const void *b) {
    return ((const struct pair *)a)->key - ((const struct pair *)b)->key;
}

static void check_sorts(int count) {
    struct pair *a = malloc((count + 1) * sizeof *a), *b = malloc((count + 1) * sizeof *b);
    int i;
    unsigned state = 12345;
    for (i = 0; i < count; i++) {
        state = state * 1103515245u + 12345u;
        a[i].key = (int)(state >> 16) % 10;
        a[i].storage = i;
        b[i] = a[i];
    }
    CHECK(mergesort(a, count, sizeof *a, by_key) == 0);
    CHECK(heapsort(b, count, sizeof *b, by_key) == 0);
    for (i = 1; i < count; i++) {
        CHECK(a[i - 1].key < a[i].key || (a[i - 1].key == a[i].key && a[i - 1].storage < a[i].storage));
        CHECK(b[i - 1].key <= b[i].key);
        CHECK(a[i].key == b[i].key);
    }
    free(a);
    free(b);
}

int main(void) {
    const char *why;
    char *end;
    int *p;
    int i, count;

    for (count = 0; count < 40; count++) check_sorts(count);
    check_sorts(1000);
    CHECK_ERRNO(mergesort(&count, 1, 0, by_key), EINVAL);
    CHECK_ERRNO(heapsort(&count, 1, 0, by_key), EINVAL);

    CHECK(strtonum("42", 0, 100, &why) == 42 && why == NULL);
    CHECK(strtonum("-7", -7, 100, NULL) == -7);
    CHECK(strtonum("9223372036854775807", 0, LLONG_MAX, &why) == LLONG_MAX && !why);
    CHECK_ERRNO_IS(strtonum("9223372036854775808", 0, LLONG_MAX, &why), 0, ERANGE);
    CHECK(!strcmp(why, "too large"));
    CHECK_ERRNO_IS(strtonum("-9223372036854775809", 0, LLONG_MAX, &why), 0, ERANGE);
    CHECK(!strcmp(why, "too small"));
    CHECK_ERRNO_IS(strtonum("101", 0, 100, &why), 0, ERANGE);
    CHECK(!strcmp(why, "too large"));
    CHECK_ERRNO_IS(strtonum("-1", 0, 100, &why), 0, ERANGE);
    CHECK(!strcmp(why, "too small"));
    CHECK_ERRNO_IS(strtonum("", 0, 100, &why), 0, EINVAL);
    CHECK(!strcmp(why, "invalid"));
    CHECK_ERRNO_IS(strtonum("1x", 0, 100, &why), 0, EINVAL);
    CHECK_ERRNO_IS(strtonum("5", 10, 1, &why), 0, EINVAL);
    CHECK(strtoq("-0x10", &end, 0) == -16 && !*end);
    CHECK(strtouq("18446744073709551615", NULL, 10) == ULLONG_MAX);

    p = recallocarray(NULL, 0, 4, sizeof *p);
    for (i = 0; i < 4; i++) {
        CHECK(p[i] == 0);
        p[i] = i + 1;
    }
    p = recallocarray(p, 4, 8, sizeof *p);
    for (i = 0; i < 8; i++) CHECK(p[i] == (i < 4 ? i + 1 : 0));
    CHECK_ERRNO(recallocarray(p, 8, SIZE_MAX / 2, sizeof *p), ENOMEM);
    CHECK_ERRNO(recallocarray(p, SIZE_MAX / 2, 8, sizeof *p), EINVAL);
    p = recallocarray(p, 8, 2, sizeof *p);
    CHECK(p[0] == 1 && p[1] == 2);
    freezero(p, 2 * sizeof *p);
    freezero(NULL, 10);
    p = reallocf(NULL, 100);
    CHECK(p != NULL);
    {
        /* through a pointer, as clang believes that it leaves errno alone */
        void *(*volatile call)(void *, size_t) = reallocf;
        CHECK_ERRNO(call(p, SIZE_MAX - 100), ENOMEM);
    }

    CHECK(rpmatch("yes") == 1 && rpmatch("Y") == 1 && rpmatch("no") == 0 && rpmatch("Nope") == 0);
    CHECK(rpmatch("") == -1 && rpmatch("maybe") == -1);

    setprogname("/usr/bin/thing");
    CHECK(!strcmp(getprogname(), "thing"));
    setprogname("plain");
    CHECK(!strcmp(getprogname(), "plain"));
    return 0;
}
