// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include "_never.h"

static pthread_once_t control = PTHREAD_ONCE_INIT;

static void *start(void *argument);

static void init(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, start, &thread);
    pthread_join(thread, NULL);
}

static void *start(void *argument) {
    pthread_once(&control, init); /* the second time, the one that initialises waits for this thread */
    return argument;
}
