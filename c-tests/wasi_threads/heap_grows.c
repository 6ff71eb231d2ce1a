/* Four threads make the heap grow. None goes without what another one has just got from the host, and each uses all of its blocks at
   once, also by memory.fill and memory.copy, although another thread may have made the memory larger. */
// cflags: -fno-builtin-malloc
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 4, ROUNDS = 2000, KEPT = 200 };

static pthread_barrier_t start;

static void *grow(void *argument) {
    uint32_t state = (uint32_t)(uintptr_t)argument * 7919 + 1;
    char *kept[KEPT] = {0};
    intptr_t failed = 0;
    pthread_barrier_wait(&start);
    for (int i = 0; i < ROUNDS; i++) {
        state = state * 1103515245 + 12345;
        size_t size = (state >> 8 & 0x3ffff) + 100;
        char **slot = &kept[(state >> 3) % KEPT];
        free(*slot);
        *slot = malloc(size);
        if (*slot) {
            memset(*slot, 7, size / 2);
            memcpy(*slot + size / 2, *slot, size / 2);
        } else {
            failed++;
        }
    }
    for (int i = 0; i < KEPT; i++) free(kept[i]);
    return (void *)failed;
}

int main(void) {
    pthread_t threads[THREADS];
    CHECK_INT(pthread_barrier_init(&start, 0, THREADS), 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_create(&threads[i], 0, grow, (void *)(intptr_t)(i + 1)), 0);
    for (int i = 0; i < THREADS; i++) {
        void *failed;
        CHECK_INT(pthread_join(threads[i], &failed), 0);
        CHECK_INT((intptr_t)failed, 0);
    }
    return 0;
}
