// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include <limits.h>
#include <pthread.h>
#include <wasi/libc.h>

/* A thread that needs more than its stack is reported when it ends. The guard takes what it wrote too far. */
static void *start(void *argument) {
    volatile char buffer[5000];
    for (unsigned i = 0; i < sizeof buffer; i++) buffer[i] = 1;
    return buffer[1] ? argument : NULL;
}

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    pthread_t thread;
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, PTHREAD_STACK_MIN);
    pthread_attr_setguardsize(&attr, 8192);
    pthread_create(&thread, &attr, start, NULL);
    return pthread_join(thread, NULL);
}
