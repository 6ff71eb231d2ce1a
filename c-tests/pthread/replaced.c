// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>

/* A program's own functions win over the library's. */
static int detached, exits;

int pthread_detach(pthread_t thread) {
    (void)thread;
    return detached++;
}

void pthread_exit(void *result) {
    exits += *(int *)result;
    CHECK_INT(exits, 5);
    CHECK_INT(detached, 1);
    for (;;) _exit(0);
}

static void *start(void *argument) {
    pthread_detach(pthread_self());
    pthread_exit(argument);
}

int main(void) {
    pthread_t thread;
    int five = 5;
    pthread_create(&thread, NULL, start, &five);
    pthread_join(thread, NULL);
    return 1;
}
