/* Blocks that eight threads allocate, grow, hand to each other and free; each block keeps what was written to it. */
#include "test.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 20000, SLOTS = 64 };

static _Atomic(unsigned char *) slots[SLOTS];
static atomic_int wrong;

static unsigned char *make(size_t size, unsigned char fill) {
    unsigned char *block = malloc(size + 5);
    memcpy(block, &size, 4);
    block[4] = fill;
    memset(block + 5, fill, size);
    return block;
}

static void drop(unsigned char *block) {
    uint32_t size;
    if (!block) return;
    memcpy(&size, block, 4);
    for (uint32_t i = 0; i < size; i++)
        if (block[5 + i] != block[4]) {
            wrong++;
            break;
        }
    free(block);
}

static void *churn(void *argument) {
    uint32_t state = (uint32_t)(uintptr_t)argument * 2654435761u + 1;
    for (int i = 0; i < ROUNDS; i++) {
        state = state * 1664525 + 1013904223;
        size_t size = state >> 28 ? state >> 20 & 0xff : state >> 12 & 0x7fff;
        unsigned char *block = make(size, (unsigned char)state);
        if (!(state >> 8 & 15)) {
            block = realloc(block, size + 5 + 300);
            memset(block + 5 + size, block[4], 300);
            size += 300;
            memcpy(block, &size, 4);
        }
        drop(atomic_exchange(&slots[state >> 16 & (SLOTS - 1)], block));
    }
    return 0;
}

int main(void) {
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_create(&threads[i], 0, churn, (void *)(intptr_t)(i + 1)), 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_join(threads[i], 0), 0);
    for (int i = 0; i < SLOTS; i++) drop(slots[i]);
    CHECK_INT(wrong, 0);
    return 0;
}
