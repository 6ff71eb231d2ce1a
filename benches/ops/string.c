// <string.h>, <strings.h>: each function at 8 bytes to 64 KiB, aligned or not.
#define _GNU_SOURCE
#include "bench.h"
#include <string.h>
#include <strings.h>

#define MOST 65536
static char text_block[MOST + 128] __attribute__((aligned(64)));
static char other_block[MOST + 128] __attribute__((aligned(64)));
static char target_block[MOST + 128] __attribute__((aligned(64)));
static char sparse_block[4096 + 128];

/// A string of `length` letters, `skew` bytes behind a multiple of 64; only one length is terminated at a time.
static char *text(long length, long skew) {
    static char *end;
    if (end) *end = 'x';
    char *s = text_block + skew;
    end = s + length;
    *end = 0;
    return HIDE(s);
}

static char *other(long length, long skew) {
    static char *end;
    if (end) *end = 'x';
    char *s = other_block + skew;
    end = s + length;
    *end = 0;
    return HIDE(s);
}

void prepare(void) {
    memset(text_block, 'x', sizeof text_block);
    memset(other_block, 'x', sizeof other_block);
    // Text in which the first and last letters of the needle are frequent.
    static const char words[] = "the quick brown fox jumps over the lazy dog and then some more text of no meaning ";
    for (size_t i = 0; i < sizeof sparse_block; i++) sparse_block[i] = words[i % (sizeof words - 1)];
    memcpy(sparse_block + 4000, "needle in a haystack", 21);
}

static char *to(long skew) { return HIDE(target_block + skew); }

#define ON_TEXT(name, expression) \
    static void run_##name(long n, long a, long b) { \
        char *s = text(a, b); \
        (void)s; \
        LOOP(expression) \
    }
#define ON_BOTH(name, expression) \
    static void run_##name(long n, long a, long b) { \
        char *s = text(a, b), *t = other(a, 0); \
        (void)s, (void)t; \
        LOOP(expression) \
    }

ON_TEXT(memcpy, memcpy(to(0), s, HIDE(a)))
ON_TEXT(memmove, memmove(to(8), s, HIDE(a)))
static void run_memmove_overlap(long n, long a, long b) { LOOP(memmove(to(b), to(0), HIDE(a))) }
static void run_memset(long n, long a, long b) { LOOP(memset(to(b), 'y', HIDE(a))) }
ON_TEXT(mempcpy, mempcpy(to(0), s, HIDE(a)))
ON_TEXT(memccpy, memccpy(to(0), s, 0, HIDE(a + 1)))
ON_TEXT(memchr, memchr(s, 'q', HIDE(a)))
ON_TEXT(memrchr, memrchr(s, 'q', HIDE(a)))
#ifndef PEER
ON_TEXT(rawmemchr, rawmemchr(s, 0))
#endif
ON_BOTH(memcmp, memcmp(s, t, HIDE(a)))
ON_TEXT(strlen, strlen(s))
ON_TEXT(strnlen, strnlen(s, HIDE(a + 5)))
ON_TEXT(strchr, strchr(s, 'q'))
ON_TEXT(strchrnul, strchrnul(s, 'q'))
ON_TEXT(strrchr, strrchr(s, 'q'))
ON_BOTH(strcmp, strcmp(s, t))
ON_BOTH(strncmp, strncmp(s, t, HIDE(a + 5)))
ON_BOTH(strcasecmp, strcasecmp(s, t))
ON_BOTH(strcoll, strcoll(s, t))
ON_TEXT(strxfrm, strxfrm(to(0), s, HIDE(a + 1)))
ON_TEXT(strcpy, strcpy(to(0), s))
ON_TEXT(stpcpy, stpcpy(to(0), s))
ON_TEXT(strncpy, strncpy(to(0), s, HIDE(a)))
#ifdef __wasm__ // glibc has it since 2.38
ON_TEXT(strlcpy, strlcpy(to(0), s, HIDE(a + 1)))
#endif
ON_TEXT(strcat, (*to(0) = 0, strcat(to(0), s)))
ON_TEXT(strspn, strspn(s, "abcdefx"))
ON_TEXT(strcspn, strcspn(s, " \t\n,;"))
ON_TEXT(strpbrk, strpbrk(s, " \t\n,;"))
ON_TEXT(strspn_one, strspn(s, "x"))
ON_TEXT(strdup, ({ char *d = strdup(s); __builtin_free(d); 1; }))
static void run_strstr(long n, long a, long b) { (void)a, (void)b; LOOP(strstr(HIDE(sparse_block), "needle in")) }
static void run_strstr_short(long n, long a, long b) { (void)a, (void)b; LOOP(strstr(HIDE(sparse_block), "ee")) }
static void run_strcasestr(long n, long a, long b) { (void)a, (void)b; LOOP(strcasestr(HIDE(sparse_block), "NEEDLE in")) }
static void run_memmem(long n, long a, long b) { (void)a, (void)b; LOOP(memmem(HIDE(sparse_block), 4096, "needle in", 9)) }
static void run_memmem_long(long n, long a, long b) {
    (void)a, (void)b;
    LOOP(memmem(HIDE(sparse_block), 4096, "text of no meaning in a long needle of many words which is not here", 66))
}
static void run_strtok_r(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) {
        char line[] = "one two three four  five six seven,eight nine ten", *state;
        for (char *word = strtok_r(HIDE((char *)line), " ,", &state); word; word = strtok_r(NULL, " ,", &state)) sink = (long)word;
    }
}
static void run_strsep(long n, long a, long b) {
    (void)a, (void)b;
    for (long i = 0; i < n; i++) {
        char line[] = "one:two:three:four::five:six:seven:eight:nine:ten", *rest = HIDE((char *)line);
        for (char *word; (word = strsep(&rest, ":"));) sink = (long)word;
    }
}
OPERATION(run_strerror, strerror(HIDE(44)))
OPERATION(run_ffs, ffs(HIDE(4096)))

#define SIZES(name) \
    {#name "/8", run_##name, 8, 0}, {#name "/16", run_##name, 16, 3}, {#name "/32", run_##name, 32, 0}, \
    {#name "/64", run_##name, 64, 5}, {#name "/1k", run_##name, 1024, 1}, {#name "/64k", run_##name, 65536, 0}
#define FEW(name) {#name "/8", run_##name, 8, 0}, {#name "/64", run_##name, 64, 5}, {#name "/4k", run_##name, 4096, 3}
#define ONE(name) {#name, run_##name, 0, 0}

const struct operation operations[] = {
    SIZES(memcpy), SIZES(memmove), SIZES(memset), SIZES(memchr), SIZES(memcmp), SIZES(strlen), SIZES(strcmp), SIZES(strchr),
    FEW(memmove_overlap), FEW(mempcpy), FEW(memccpy), FEW(memrchr), FEW(strnlen), FEW(strchrnul),
    FEW(strrchr), FEW(strncmp), FEW(strcasecmp), FEW(strcoll), FEW(strxfrm), FEW(strcpy), FEW(stpcpy), FEW(strncpy),
#ifdef __wasm__
    FEW(strlcpy),
#endif
    FEW(strcat), FEW(strspn), FEW(strcspn), FEW(strpbrk), FEW(strspn_one), FEW(strdup),
    ONE(strstr), ONE(strstr_short), ONE(strcasestr), ONE(memmem), ONE(memmem_long), ONE(strtok_r), ONE(strsep),
    ONE(strerror), ONE(ffs),
#ifndef PEER
    FEW(rawmemchr),
#endif
    {0},
};
