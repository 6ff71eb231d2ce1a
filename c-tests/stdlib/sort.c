#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

static unsigned long comparisons;

static int up(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    comparisons++;
    return (x > y) - (x < y);
}

static int by(const void *a, const void *b, void *sign) { return *(int *)sign * up(a, b); }

static int texts(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int contradictory(const void *a, const void *b) {
    (void)a, (void)b;
    comparisons++;
    return (int)(comparisons * 2654435761u >> 20) % 3 - 1;
}

struct big {
    int key;
    char rest[61];
};

int main(void) {
    static int n[20000];
    int count = 20000;
    unsigned seed = 7;
    for (int shape = 0; shape < 6; shape++) {
        long long sum = 0, after = 0;
        for (int i = 0; i < count; i++) {
            seed = seed * 1103515245 + 12345;
            n[i] = shape == 0      ? (int)(seed >> 8)
                   : shape == 1    ? i
                   : shape == 2    ? -i
                   : shape == 3    ? (int)(seed >> 28)
                   : shape == 4    ? 5
                   : i < count / 2 ? i
                                   : count - i;
            sum += n[i];
        }
        comparisons = 0;
        qsort(n, (size_t)count, sizeof *n, up);
        CHECK(comparisons < 20000 * 15 * 2);
        for (int i = 0; i < count; i++) {
            after += n[i];
            CHECK(i == 0 || n[i - 1] <= n[i]);
        }
        CHECK(sum == after);
    }
    for (int i = 0; i < count; i++) n[i] = i;
    comparisons = 0;
    qsort(n, (size_t)count, sizeof *n, contradictory);
    CHECK(comparisons < 20000 * 15 * 8);
    qsort(n, (size_t)count, sizeof *n, up);
    for (int i = 0; i < count; i++) CHECK(n[i] == i);

    int minus = -1;
    qsort_r(n, 100, sizeof *n, by, &minus);
    for (int i = 0; i < 100; i++) CHECK_INT(n[i], 99 - i);

    qsort(n, 0, sizeof *n, up);
    qsort(0, 0, sizeof *n, up);
    qsort(n, 1, sizeof *n, 0);

    const char *names[] = {"pear", "apple", "fig", "banana", "apple", ""};
    qsort(names, 6, sizeof *names, texts);
    CHECK(strcmp(names[0], "") == 0 && strcmp(names[1], "apple") == 0 && strcmp(names[5], "pear") == 0);

    static struct big bigs[300];
    for (int i = 0; i < 300; i++) {
        bigs[i].key = i * 7 % 300;
        memset(bigs[i].rest, bigs[i].key, sizeof bigs[i].rest);
    }
    qsort(bigs, 300, sizeof *bigs, up);
    for (int i = 0; i < 300; i++) CHECK(bigs[i].key == i && bigs[i].rest[0] == (char)i && bigs[i].rest[60] == (char)i);

    int primes[] = {2, 3, 5, 7, 11, 13};
    for (int i = 0; i < 15; i++) {
        int *found = bsearch(&i, primes, 6, sizeof *primes, up);
        int want = i == 2 || i == 3 || i == 5 || i == 7 || i == 11 || i == 13;
        CHECK_INT(found != 0, want);
        CHECK(!found || *found == i);
    }
    CHECK(bsearch(primes, primes, 0, sizeof *primes, up) == 0);
    return 0;
}
