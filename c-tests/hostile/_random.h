/* Inputs that nobody meant: examples of each format, mutated. Blocks are as small as they may be, and -lwasi-heap-check stands
 * behind them: a byte too many is found. The number of cases comes from CASES, the seed from SEED. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t random_state = 88172645463325252u;

static uint32_t next(uint32_t below) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)((random_state >> 16 & 0xffffffff) * below >> 32);
}

/* A new block with an input of at most `most` bytes, terminated; its length goes to `length`. */
static char *input(const char *const *examples, size_t count, const char *letters, size_t most, size_t *length) {
    char text[1024];
    size_t n = 0;
    if (most > sizeof text) most = sizeof text;
    for (uint32_t parts = 1 + next(3); parts > 0; parts--) {
        const char *example = examples[next((uint32_t)count)];
        size_t len = strlen(example), from = next(3) ? 0 : next((uint32_t)len + 1),
               to = next(3) ? len : next((uint32_t)len + 1);
        for (size_t i = from; i < to && n < most; i++) text[n++] = example[i];
    }
    size_t kinds = strlen(letters);
    for (uint32_t changes = next(6); changes > 0; changes--) {
        size_t at = next((uint32_t)n + 1);
        char byte = next(6) && kinds ? letters[next((uint32_t)kinds)] : (char)(1 + next(255));
        switch (next(4)) {
        case 0:
            if (at < n) text[at] = byte;
            break;
        case 1:
            if (n < most) {
                memmove(text + at + 1, text + at, n - at);
                text[at] = byte, n++;
            }
            break;
        case 2:
            if (at < n) {
                memmove(text + at, text + at + 1, n - at - 1);
                n--;
            }
            break;
        default: {
            size_t len = next((uint32_t)(n - at) + 1);
            if (n + len <= most) {
                memmove(text + at + len, text + at, n - at);
                n += len;
            }
        }
        }
    }
    char *block = malloc(n + 1);
    memcpy(block, text, n);
    block[n] = 0;
    if (length) *length = n;
    return block;
}

#define INPUT(examples, letters, most, length)                                                                         \
    input(examples, sizeof examples / sizeof *examples, letters, most, length)

static unsigned long cases(unsigned long otherwise) {
    const char *text = getenv("CASES"), *seed = getenv("SEED");
    if (seed) random_state ^= strtoull(seed, NULL, 10) * 0x9e3779b97f4a7c15u;
    return text ? strtoul(text, NULL, 10) : otherwise;
}
