// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>

static int runs;

static void *start(void *argument) {
    runs++;
    pthread_exit(argument);
}

static void run(void) {
    pthread_t thread;
    void *result = NULL;
    CHECK(pthread_create(&thread, NULL, start, &runs) == 0 && pthread_join(thread, &result) == 0 && result == &runs);
}

__attribute__((constructor(101))) static void first(void) { run(); }
__attribute__((constructor)) static void later(void) { run(); }

__attribute__((destructor)) static void last(void) {
    run();
    CHECK_INT(runs, 4);
}

/* Threads before and after main. */
int main(void) {
    CHECK_INT(runs, 2);
    run();
    return 0;
}
