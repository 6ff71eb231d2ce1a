/* A thread that waits for what never comes: the wait is reported, and the program does not hang. */
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <wasi/libc.h>

static void *start(void *argument);

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    pthread_t thread;
    pthread_create(&thread, NULL, start, NULL);
    pthread_join(thread, NULL);
    return 0;
}
