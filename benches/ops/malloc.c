// The malloc family: patterns of use.
#define _GNU_SOURCE
#include "bench.h"
#include <stdlib.h>
#include <string.h>

static unsigned state = 1;
static unsigned next(void) {
    state ^= state << 13, state ^= state >> 17, state ^= state << 5;
    return state;
}

void prepare(void) {}

static void run_pair(long n, long a, long b) {
    (void)b;
    for (long i = 0; i < n; i++) {
        char *p = HIDE(malloc(HIDE(a)));
        free(p);
    }
}

static void run_calloc(long n, long a, long b) {
    (void)b;
    for (long i = 0; i < n; i++) free(HIDE(calloc(HIDE(1), HIDE(a))));
}

/// 1,000 blocks, given back last-in-first-out (b = 0) or first-in-first-out.
static void run_bulk(long n, long a, long b) {
    static void *blocks[1000];
    for (long round = 0; round < n; round++) {
        for (int i = 0; i < 1000; i++) blocks[i] = malloc(HIDE(a));
        TOUCH();
        if (b) {
            for (int i = 0; i < 1000; i++) free(blocks[i]);
        } else {
            for (int i = 999; i >= 0; i--) free(blocks[i]);
        }
    }
}

/// A steady population of 512 blocks of random sizes up to `a`, of which a random one is replaced each time.
static void run_churn(long n, long a, long b) {
    (void)b;
    static void *blocks[512];
    for (long i = 0; i < n; i++) {
        unsigned which = next();
        free(blocks[which % 512]);
        char *p = malloc(1 + (which >> 9) % (unsigned)a);
        *p = 1;
        blocks[which % 512] = p;
    }
    for (int i = 0; i < 512; i++) free(blocks[i]), blocks[i] = NULL;
}

/// Mostly small blocks, some of kilobytes, few of 100 KiB.
static void run_mixed(long n, long a, long b) {
    (void)a, (void)b;
    static void *blocks[256];
    for (long i = 0; i < n; i++) {
        unsigned r = next(), which = r % 256, kind = (r >> 8) % 100, size = r >> 15;
        free(blocks[which]);
        size = kind < 85 ? size % 128 : kind < 98 ? size % 4096 : kind < 99 ? size % 20000 : 100000;
        blocks[which] = malloc(size + 1);
    }
    for (int i = 0; i < 256; i++) free(blocks[i]), blocks[i] = NULL;
}

/// A block that grows from 16 bytes to `a` by steps of `b` bytes; a step is one round.
static void run_grow(long n, long a, long b) {
    char *p = NULL;
    size_t size = 0;
    for (long i = 0; i < n; i++) {
        size += (size_t)b;
        p = HIDE(realloc(p, size));
        p[size - 1] = 1;
        if (size >= (size_t)a) free(p), p = NULL, size = 0;
    }
    free(p);
}

/// Two blocks that grow in turns, by half of their size, after a churn of other blocks.
static void run_grow_two(long n, long a, long b) {
    (void)b;
    run_churn(600, 2000, 0);
    for (long i = 0; i < n; i++) {
        char *p = NULL, *q = NULL;
        for (size_t size = 16; size < (size_t)a; size += size / 2) {
            p = HIDE(realloc(p, size));
            q = HIDE(realloc(q, size));
            p[size - 1] = q[size - 1] = 1;
        }
        free(p), free(q);
    }
}

/// A large block grows while small ones come and go.
static void run_grow_churn(long n, long a, long b) {
    static void *blocks[256];
    char *p = NULL;
    size_t size = 0;
    for (long i = 0; i < n; i++) {
        unsigned r = next();
        free(blocks[r % 256]);
        blocks[r % 256] = malloc(1 + (r >> 8) % 500);
        size += (size_t)b;
        p = HIDE(realloc(p, size));
        if (size >= (size_t)a) free(p), p = NULL, size = 0;
    }
    free(p);
    for (int i = 0; i < 256; i++) free(blocks[i]), blocks[i] = NULL;
}

/// Every second of 2,000 blocks is freed; larger ones must fit between.
static void run_fragmented(long n, long a, long b) {
    (void)a, (void)b;
    static void *blocks[2000];
    for (long round = 0; round < n; round++) {
        for (int i = 0; i < 2000; i++) blocks[i] = malloc(24 + (size_t)i % 80);
        for (int i = 0; i < 2000; i += 2) free(blocks[i]);
        for (int i = 0; i < 2000; i += 2) blocks[i] = malloc(60 + (size_t)i % 160);
        for (int i = 0; i < 2000; i++) free(blocks[i]);
    }
}

static void run_tree(long n, long a, long b) {
    (void)a, (void)b;
    struct node { struct node *left, *right; long value; } *root = NULL;
    for (long i = 0; i < n; i++) {
        long value = (long)(next() & 0xffff);
        struct node **at = &root;
        while (*at && (*at)->value != value) at = value < (*at)->value ? &(*at)->left : &(*at)->right;
        if (!*at) *at = calloc(1, sizeof **at), (*at)->value = value;
    }
    while (root) {
        struct node *left = root->left;
        if (left) root->left = left->right, left->right = root, root = left;
        else { struct node *right = root->right; free(root); root = right; }
    }
}

static void run_aligned(long n, long a, long b) {
    for (long i = 0; i < n; i++) free(HIDE(aligned_alloc((size_t)HIDE(a), (size_t)HIDE(b))));
}
static void run_strings(long n, long a, long b) {
    (void)a, (void)b;
    static char *list[64];
    static const char *words[] = {"a", "word", "longer word", "a whole sentence of words, as programs keep them", ""};
    for (long i = 0; i < n; i++) {
        free(list[i % 64]);
        list[i % 64] = strdup(words[i % 5]);
    }
}

#define PAIR(size) {"pair/" #size, run_pair, size, 0}
const struct operation operations[] = {
    PAIR(8), PAIR(24), PAIR(100), PAIR(500), PAIR(2000), PAIR(20000), PAIR(200000),
    {"calloc/16", run_calloc, 16, 0}, {"calloc/200", run_calloc, 200, 0}, {"calloc/4k", run_calloc, 4096, 0}, {"calloc/100k", run_calloc, 100000, 0},
    {"lifo/24", run_bulk, 24, 0, 1000}, {"lifo/200", run_bulk, 200, 0, 1000}, {"lifo/2000", run_bulk, 2000, 0, 1000},
    {"fifo/24", run_bulk, 24, 1, 1000}, {"fifo/200", run_bulk, 200, 1, 1000}, {"fifo/2000", run_bulk, 2000, 1, 1000},
    {"churn/64", run_churn, 64, 0}, {"churn/512", run_churn, 512, 0}, {"churn/4k", run_churn, 4096, 0}, {"mixed", run_mixed, 0, 0},
    {"grow/small", run_grow, 1024, 16}, {"grow/100k", run_grow, 100000, 1000}, {"grow/1M", run_grow, 1 << 20, 10000},
    {"grow-two/100k", run_grow_two, 100000, 0, 44}, {"grow-churn/500k", run_grow_churn, 500000, 2000},
    {"fragmented", run_fragmented, 0, 0, 3000}, {"tree", run_tree, 0, 0},
    {"aligned/64", run_aligned, 64, 100}, {"aligned/4k", run_aligned, 4096, 5000}, {"strdup", run_strings, 0, 0}, {0},
};
