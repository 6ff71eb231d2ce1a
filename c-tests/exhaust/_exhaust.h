/* Calls whose n-th allocation fails, for every n, alone and with all that follow. scripts/check-exhaust.py compares the names with
   the functions of the library that lead to malloc. */
#include "test.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Allocations made, the first and the last that fail, blocks that are not free. */
static unsigned made, fail_from, fail_to;
static int blocks;

/* With this reference a program has a heap to be wrapped, also if it does not allocate by itself. */
void *(*const exhaust_heap)(size_t)__attribute__((used)) = malloc;

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
void *__real_aligned_alloc(size_t, size_t);
void __real_free(void *);

static int fails(void) {
    made++;
    if (made < fail_from || made > fail_to) return 0;
    errno = ENOMEM;
    return 1;
}

static void *counted(void *block) {
    blocks += block != NULL;
    return block;
}

void *__wrap_malloc(size_t size) { return fails() ? NULL : counted(__real_malloc(size)); }
void *__wrap_calloc(size_t count, size_t size) { return fails() ? NULL : counted(__real_calloc(count, size)); }
void *__wrap_aligned_alloc(size_t to, size_t size) { return fails() ? NULL : counted(__real_aligned_alloc(to, size)); }

void *__wrap_realloc(void *block, size_t size) {
    if (fails()) return NULL;
    return block ? __real_realloc(block, size) : counted(__real_malloc(size));
}

void __wrap_free(void *block) {
    blocks -= block != NULL;
    __real_free(block);
}

struct exhaust {
    const char *name;
    int error;
    int (*run)(void);
    struct exhaust *next;
};

static struct exhaust *cases;

/* A failure without a number of its own; any result is right. */
enum { FAILURE = -1, ANY = -2 };

/* A call: 0, or the error, with everything given back either way. */
#define CASE(NAME, ERROR, ...)                                                                                         \
    static int run_##NAME(void) {                                                                                      \
        __VA_ARGS__                                                                                                    \
        return 0;                                                                                                      \
    }                                                                                                                  \
    __attribute__((constructor)) static void add_##NAME(void) {                                                        \
        static struct exhaust one = {#NAME, ERROR, run_##NAME, NULL};                                                  \
        one.next = cases;                                                                                              \
        cases = &one;                                                                                                  \
    }

/* The call has failed if `condition`. */
#define FAILED(condition)                                                                                              \
    do                                                                                                                 \
        if (condition) return errno ? errno : FAILURE;                                                                 \
    while (0)

static int hits, most;

/* Whether the n-th allocation was reached. */
static int attempt(const struct exhaust *one, unsigned from, unsigned to) {
    made = 0;
    fail_from = from;
    fail_to = to;
    errno = 0;
    int result = one->run();
    unsigned reached = made;
    fail_from = fail_to = 0;
    if (blocks > most) most = blocks;
    if (reached < from) return 0;
    hits++;
    if (result && one->error != ANY && result != one->error) {
        static char text[200];
        snprintf(text, sizeof text, "%s, allocation %u to %u: error %d, expected %d", one->name, from, to, result,
                 one->error);
        CHECK_STR(text, "");
    }
    return 1;
}

/* Runs all cases. What a first successful call keeps for good is no leak. */
static void exhaust(void) {
    for (struct exhaust *one = cases; one; one = one->next) {
        static char text[200];
        most = 0;
        hits = 0;
        for (unsigned n = 1; n < 3000 && attempt(one, n, n); n++);
        for (unsigned n = 1; n < 3000 && attempt(one, n, UINT32_MAX); n++);
        errno = 0;
        int result = one->run();
        if (result) {
            snprintf(text, sizeof text, "%s fails afterwards with %d", one->name, result);
            CHECK_STR(text, "");
            continue;
        }
        int kept = blocks;
        one->run();
        if (most > kept || blocks > kept) {
            snprintf(text, sizeof text, "%s leaks: %d after failures, %d, then %d", one->name, most, kept, blocks);
            CHECK_STR(text, "");
            continue;
        }
        for (unsigned n = 1; n < 3000; n++) {
            int reached = attempt(one, n, n) | attempt(one, n, UINT32_MAX);
            if (blocks > kept) {
                snprintf(text, sizeof text, "%s leaks at allocation %u: %d, before %d", one->name, n, blocks, kept);
                CHECK_STR(text, "");
                break;
            }
            if (!reached) break;
        }
        if (getenv("EXHAUST")) fprintf(stderr, "%s: %d failures\n", one->name, hits);
        CHECK(one->run() == 0);
    }
}
