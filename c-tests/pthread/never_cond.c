// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include "_never.h"

static void *start(void *argument) {
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_lock(&m);
    pthread_cond_signal(&c); /* for nobody: lost */
    pthread_cond_wait(&c, &m);
    return argument;
}
