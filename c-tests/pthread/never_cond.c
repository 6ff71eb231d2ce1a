// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <wasi/libc.h>

static void *start(void *argument) {
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_lock(&m);
    pthread_cond_signal(&c); /* for nobody: lost */
    pthread_cond_wait(&c, &m);
    return argument;
}

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    pthread_t thread;
    pthread_create(&thread, NULL, start, NULL);
    pthread_join(thread, NULL); /* nothing could ever end its wait: reported, not hung */
    return 0;
}
