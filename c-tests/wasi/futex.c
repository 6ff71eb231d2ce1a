/* wasi-libc's functions to wait for a word of memory. */
// cflags: -lwasi-emulated-pthread
// peer: skip it has them for itself
// threads: skip the order of emulated threads
#include "test.h"
#include <pthread.h>
#include <stdint.h>

int __wasilibc_futex_wait(volatile void *, int, int, int64_t);
int __wasilibc_futex_wake(volatile void *, int);

static volatile int word;

static void *change(void *argument) {
    (void)argument;
    word = 1;
    CHECK_INT(__wasilibc_futex_wake(&word, 5), 1);
    return NULL;
}

int main(void) {
    pthread_t id;
    CHECK_INT(__wasilibc_futex_wait(&word, 0, 1, -1), -EAGAIN);
    CHECK_INT(__wasilibc_futex_wait(&word, 0, 0, 2000000), -ETIMEDOUT);
    CHECK_INT(__wasilibc_futex_wait(&word, 0, 0, 0), -ETIMEDOUT);
    CHECK_INT(__wasilibc_futex_wait(&word, 0, 0, -1), -EDEADLK);
    CHECK_INT(__wasilibc_futex_wake(&word, 1), 0);
    CHECK_INT(pthread_create(&id, NULL, change, NULL), 0);
    CHECK_INT(__wasilibc_futex_wait(&word, 0, 0, -1), 0);
    CHECK_INT(word, 1);
    CHECK_INT(pthread_join(id, NULL), 0);
    return 0;
}
