// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <wasi/libc.h>

static void *start(void *argument) {
    pthread_barrier_t b;
    pthread_barrier_init(&b, NULL, 2);
    pthread_barrier_wait(&b);
    return argument;
}

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    pthread_t thread;
    pthread_create(&thread, NULL, start, NULL);
    pthread_join(thread, NULL); /* nothing could ever end its wait: reported, not hung */
    return 0;
}
